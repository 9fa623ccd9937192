import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detectDecimal, readNumber } from './numbers.ts'

describe('a number as people write it', () => {
  test.each([
    ['5', 5],
    ['-0', 0],
    [' 5.5 ', 5.5],
    ['.5', 0.5],
    ['1,234.50', 1234.5],
    ['1,23,456.7', 123456.7],
    ['1 234 567.8', 1234567.8],
    ['1’234.50', 1234.5],
    ['$1,234', 1234],
    ['-$5.20', -5.2],
    ['€ 5', 5],
    ['USD 5.00', 5],
    ['R$ 7', 7],
    ['(1.20)', -1.2],
    ['($1,200.00)', -1200],
    ['1.20-', -1.2],
    ['−3', -3],
    ['+3', 3],
    ['12%', 0.12],
    ['1.1 %', 0.011],
    ['1e3', 1000],
  ])('%s with a point is %d', (text, number) => expect(readNumber(text)).toBe(number))

  test.each([
    ['1,5', 1.5],
    ['1.234,50', 1234.5],
    ['1.234', 1234],
    ['1 234,5 €', 1234.5],
    ['(1,20)', -1.2],
    ['12,5 %', 0.125],
    ['1.234.567', 1234567],
    ['7', 7],
    ['15,00 kr', 15],
  ])('%s with a comma is %d', (text, number) => expect(readNumber(text, { decimal: 'comma' })).toBe(number))

  test.each([
    '',
    ' ',
    '-',
    'n/a',
    'NaN',
    'Infinity',
    '1e999',
    '9'.repeat(400),
    'ABC5',
    '5 stars',
    '1,2,3',
    '12,34.5',
    '1.2.3',
    '--5',
    '(-5)',
    '0x10',
    ',',
    '.',
    '%',
  ])('%j is none', (text) => expect(readNumber(text)).toBeNull())

  test('what one country writes is refused, not misread, in the other', () => {
    expect(readNumber('1.234,50', { decimal: 'point' })).toBeNull()
    expect(readNumber('1,234.50', { decimal: 'comma' })).toBeNull()
    expect(readNumber('1,5', { decimal: 'point' })).toBeNull()
  })

  test('every amount of money formatted by the platform is read back, in both worlds', () => {
    const amounts = fc.integer({ min: -1e12, max: 1e12 }).map((cents) => cents / 100)
    fc.assert(
      fc.property(amounts, fc.constantFrom(...(['en-US', 'en-IN', 'de-CH'] as const)), (amount, locale) => {
        expect(readNumber(money(amount, locale))).toBe(amount)
      }),
    )
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom(...(['de-DE', 'fr-FR', 'pt-BR', 'sv-SE'] as const)),
        (amount, locale) => {
          expect(readNumber(money(amount, locale), { decimal: 'comma' })).toBe(amount)
        },
      ),
    )
  })
})

function money(amount: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(amount)
}

describe('which decimal sign a column uses', () => {
  test.each([
    [['1.5', '2'], 'point'],
    [['1,5', '2'], 'comma'],
    [['1.234,00'], 'comma'],
    [['1,234.00'], 'point'],
    [['1.234.567'], 'comma'],
    [['0,125'], 'comma'],
    [['€ 12,50', '1.234'], 'comma'],
    [['1.234', '5'], null],
    [['1.5', '1,5'], null],
    [['fine', ''], null],
  ] as const)('%j tells %s', (samples, decimal) => expect(detectDecimal(samples)).toBe(decimal))
})
