import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskText } from '../mask-text.ts'

const masked = (text: string, names?: string[]) => maskText(text, { names }).masked

describe('names of the customer’s record', () => {
  test.each([
    ['Ann Lee here, thanks', ['Ann Lee'], '[name] here, thanks'],
    ['ann and LEE', ['Ann Lee'], '[name] and [name]'],
    ["Ann’s parcel and Lee's too", ['Ann', 'Ann Lee'], "[name]’s parcel and [name]'s too"],
    ['Müllers Paket, für Mueller', ['Jörg Müller'], '[name] Paket, für [name]'],
    ['JORG schreibt', ['Jörg'], '[name] schreibt'],
    ['Łukasz or Lukasz', ['Łukasz'], '[name] or [name]'],
    ['planning, Leeds, Annapolis', ['Ann Lee'], 'planning, Leeds, Annapolis'],
    ['I told Grace: will you?', ['Grace Will'], 'I told [name]: will you?'],
    ['a grace period, GRACE', ['Grace'], 'a grace period, GRACE'],
    ['it is of the best', ['Ludwig van der The'], 'it is of the best'],
    ['no names known', [], 'no names known'],
    ['x', ['', ' ', '7', '🎉'], 'x'],
  ])('%j with %j', (text, names, expected) => expect(masked(text, names)).toBe(expected))

  test('whatever is written around it, a name of the record is gone', () => {
    const around = fc.string({ maxLength: 30 }).map((text) => text.replace(/[\p{L}\p{M}]/gu, '.'))
    const name = fc.constantFrom('Zedekiah', 'zedekiah', 'ZEDEKIAH', 'Žedekiah', 'Quillová', 'quillova')
    fc.assert(
      fc.property(around, name, around, (before, written, after) => {
        expect(masked(before + written + after, ['Zedekiah Quillová'])).not.toMatch(/[zž]edekiah|quillov/i)
      }),
    )
  })
})

describe('the same person has the same sign', () => {
  test.each([
    ['Mr Smith told Mrs Jones, and Mr Smith left', 'Mr [name] told Mrs [name 2], and Mr [name] left'],
    [
      'Your agent Anna Lee was kind. Anna helped. anna too',
      'Your agent [name] was kind. [name] helped. [name] too',
    ],
    ['a@x.example, b@x.example, A@x.example', '[email], [email 2], [email]'],
    ['+49 170 1234567 is +49-170-1234567', '[phone] is [phone]'],
  ])('%j', (text, expected) => expect(masked(text)).toBe(expected))
})

describe('what is no name stays', () => {
  test.each([
    'Will you mark my order?',
    'I will be frank: grace is needed',
    'May or June, the rose gold one',
    'My name is on the list and was spelled wrong',
    'This is ridiculous, I am done',
    'Thanks, works great',
    'Best wishes from Spain',
    'Dear Customer Service Team',
    'San Diego, Santa Barbara, St. Martin',
    'Michael Kors, Ralph Lauren, Dr. Martens',
    'the brand name says it',
    'Hello Kitty',
  ])('%s', (text) => expect(maskText(text)).toEqual({ masked: text, found: [] }))
})

test.each([
  'Sarah ',
  'Mr ',
  'my name is ',
  'Regards,\n',
  'Hi Ann ',
  'Mr A',
  'van der ',
  'name: ',
  "I'm ",
  'J. ',
  'Ann-',
])('a very long text of “%s” is read to its end', (piece) => {
  const text = piece.repeat(Math.ceil(300_000 / piece.length))
  expect(masked(text, ['Ann Lee']).length).toBeGreaterThan(0)
})
