import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskText } from './mask-text.ts'

const masked = (text: string) => maskText(text).masked

describe('what is personal is replaced', () => {
  test.each([
    ['Write to ann.lee+shop@mail.example.co.uk, please.', 'Write to [email], please.'],
    ['thanks @ann_lee!', 'thanks [handle]!'],
    ['<jörg@müller.example>', '<[email]>'],
    ['see https://shop.example/u?mail=ann@example.org&x=1', 'see https://shop.example/u?mail=[email]&x=1'],
    ["My address: o'neil_7@example.com.", 'My address: [email].'],
    ['ann@example.org;bob@example.org', '[email];[email 2]'],
    ['4155552671@example.com', '[email]'],
    ['card 4111 1111 1111 1111 exp 12/26', 'card [card] exp 12/26'],
    ['4111-1111-1111-1111', '[card]'],
    ['charged on 378282246310005 twice', 'charged on [card] twice'],
    ['3782 822463 10005.', '[card].'],
    ['5555555555554444', '[card]'],
    ['4222222222222 (13 digits)', '[card] (13 digits)'],
    ['6304 0000 0000 0000 000', '[card]'],
    ['IBAN DE89 3704 0044 0532 0130 00.', 'IBAN [iban].'],
    ['to gb82west12345698765432 please', 'to [iban] please'],
    ['NL91-ABNA-0417-1643-00', '[iban]'],
    ['FR14  2004 1010 0505 0001 3M02 606', '[iban]'],
    ['NO93 8601 1117 947', '[iban]'],
    ['from 192.168.1.20, twice', 'from [ip], twice'],
    ['http://10.0.0.1:8080/x', 'http://[ip]:8080/x'],
    ['host 2001:db8::ff00:42:8329 is down', 'host [ip] is down'],
    ['[::1]', '[[ip]]'],
    ['::ffff:192.0.2.128', '[ip]'],
    ['Call +49 170 1234567 now', 'Call [phone] now'],
    ['+1 (415) 555-2671', '[phone]'],
    ['+44 (0)20 7946 0958', '[phone]'],
    ['+33612345678', '[phone]'],
    ['0049 170 1234567', '[phone]'],
    ['(415) 555-2671', '[phone]'],
    ['415-555-2671 or 415.555.2671', '[phone] or [phone]'],
    ['1-800-555-0199', '[phone]'],
    ['0171 2345678', '[phone]'],
    ['Tel. 030/1234567', 'Tel. [phone]'],
    ['(030) 123 45 67', '[phone]'],
    ['ruf 01712345678 an', 'ruf [phone] an'],
    ['020 7946 0958', '[phone]'],
    ['07911 123456', '[phone]'],
    ['06 12 34 56 78', '[phone]'],
    ['06-12345678', '[phone]'],
    ['01.23.45.67.89', '[phone]'],
    ['(11) 91234-5678', '[phone]'],
    ['138 0013 8000', '[phone]'],
    ['98765 43210', '[phone]'],
    ['090-1234-5678', '[phone]'],
    ['my phone is 4155552671', 'my phone is [phone]'],
    ['móvil: 612 345 678', 'móvil: [phone]'],
    ['call me at 501 234 567!', 'call me at [phone]!'],
  ])('%s', (text, expected) => expect(masked(text)).toBe(expected))
})

describe('what only looks personal stays', () => {
  test.each([
    'Order 4155552671 never came',
    'order no. 0123456789',
    'Bestellnummer: 0171234567',
    'invoice 2024-000123-77',
    'Tracking 1Z999AA10123456784',
    'parcel 9400 1000 0000 0000 0000 00',
    'DHL 00340434161094012345',
    'parcel 003404341610940',
    'FedEx 1234 5678 9012',
    'Amazon 112-3456789-1234567',
    'on 2024-01-15 10:30:45 and 15.01.2024 10:30',
    '01.02.2024 10:30',
    '01/02/2024',
    '2024-01-15',
    'from 2019-2020, 9 to 5',
    'I paid 1.234.567,89 EUR',
    '€ 0123456789',
    'it cost 1,234,567.89 in 2024',
    '1234567890 views',
    '4111 1111 1111 1112',
    '1700000000000',
    'INV-4111111111111111',
    'DE00 3704 0044 0532 0130 00',
    'version 1.2.3.4 of it',
    'v1.2.3.4',
    'section 1.2.3.4.5',
    '256.1.1.1',
    '10:30:45',
    '00:1A:2B:3C:4D:5E',
    'std::vector and a::b',
    '550e8400-e29b-41d4-a716-446655440000',
    'user@localhost and 2 @ 5.00',
    'npm i react@19.3.1 @scope/pkg@1.0.0',
    '5 of 10 people, 100 % of 300',
    '+100 points, +1234567',
    'ISBN 978-3-16-148410-0',
    'EAN 4006381333931',
    'ticket #0171234567',
    '/orders/01712345678',
    'room 0204, floor 3, 12345 Berlin',
    '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15',
    '3.1415926535897932',
    '09:00-17:00 Mo-Fr',
    'size 38-40-42',
    'MAC 0a0b',
    '',
  ])('%s', (text) => expect(maskText(text)).toEqual({ masked: text, found: [] }))
})

test('offsets are UTF-16 units of the text as it came', () => {
  const text = '😀 ann@example.org 😀 +49 170 1234567'
  const { found } = maskText(text)
  expect(found.map(({ type, start, end }) => [type, text.slice(start, end)])).toEqual([
    ['email', 'ann@example.org'],
    ['phone', '+49 170 1234567'],
  ])
  expect(found[0]?.start).toBe(3)
})

test('whatever the text, what is found lies in order within it and everything else is kept', () => {
  const piece = fc.constantFrom(
    'ann@example.org',
    '+49 170 1234567',
    '4111 1111 1111 1111',
    '10.0.0.1',
    '@',
    ' ',
    '0',
    '::',
    'é',
    '-',
    '.',
    '(',
    'DE89',
  )
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((pieces) => pieces.join('')),
  )
  fc.assert(
    fc.property(anyText, (text) => {
      const { masked, found } = maskText(text)
      let rebuilt = ''
      let done = 0
      for (const { type, start, end } of found) {
        expect(start).toBeGreaterThanOrEqual(done)
        expect(end).toBeGreaterThan(start)
        rebuilt += `${text.slice(done, start)}[${type}]`
        done = end
      }
      const unnumbered = masked.replace(/\[(\w+) \d+\]/g, '[$1]')
      expect(rebuilt + text.slice(done)).toBe(unnumbered)
    }),
    { numRuns: 2000 },
  )
})

test('every card that passes the check is masked, in one piece and in groups of four', () => {
  const digits = fc.tuple(
    fc.integer({ min: 3, max: 6 }),
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 14, maxLength: 14 }),
  )
  fc.assert(
    fc.property(digits, ([first, rest]) => {
      const body = `${first}${rest.join('')}`
      const check = [...Array(10).keys()].find((last) => luhnSum(`${body}${last}`) % 10 === 0)
      const card = `${body}${check}`
      expect(masked(`my ${card}!`)).toBe('my [card]!')
      expect(masked(`my ${card.match(/.{4}/g)!.join(' ')}!`)).toBe('my [card]!')
    }),
  )
})

/** The check said another way: the doubled digits by a table instead of arithmetic. */
function luhnSum(digits: string): number {
  const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9]
  return [...digits]
    .reverse()
    .reduce((sum, digit, place) => sum + (place % 2 ? doubled[Number(digit)]! : Number(digit)), 0)
}

test.each([
  '@',
  'a@',
  'a.',
  '1',
  '1 ',
  '0-',
  '1.',
  '+',
  '(',
  'a:',
  '::',
  'DE00 ',
  'a@a.',
  '0171 ',
  '٣',
  '1@1.1:',
  'é@é.',
  '4111 ',
])('a very long text of “%s” is read to its end', (piece) => {
  const text = piece.repeat(Math.ceil(200_000 / piece.length))
  expect(maskText(text).masked.length).toBeGreaterThan(0)
})
