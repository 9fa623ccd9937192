import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnReader } from './columns.ts'
import type { LinkedFile } from './links.ts'
import { type MappedFile, Mapping, type Rule } from './mapping.ts'
import { translator } from './translate.ts'

const columns = ['when', 'who', 'score', 'words', 'paid', 'order_id']
const answered: Rule = {
  kind: 'response',
  name: 'Survey answer',
  time: 'when',
  person: { userId: 'who' },
  answer: { scale: 'csat5', score: 'score' },
  text: 'words',
}

function reading(rule: Rule, more: Partial<Mapping> = {}, linked = new Map<string, LinkedFile>()) {
  const mapping = Mapping.parse({
    source: 'survey',
    ...more,
    files: [{ name: 'rows', becomes: [rule] }, ...(more.files ?? [])],
  })
  return { file: mapping.files[0] as MappedFile, columns, mapping, linked, zone: 'UTC' }
}

const one = (values: string[], rule = answered, more: Partial<Mapping> = {}) =>
  translator(reading(rule, more)).row(values, undefined)

test('a row becomes what its rule says', () => {
  const { interactions, refusals } = one(['2026-03-31 14:05', 'ann', '4', ' fine ', '', ''])
  expect(refusals).toEqual([])
  expect(interactions).toMatchObject([
    {
      kind: 'response',
      name: 'Survey answer',
      person: { userId: 'ann' },
      occurredAt: '2026-03-31T14:05:00.000Z',
      answer: { scale: 'csat5', score: 4 },
      text: 'fine',
    },
  ])
})

test('times without a zone are of the mapping’s zone: 14:05 in Berlin’s summer is 12:05 UTC', () => {
  const { interactions } = one(['2026-03-31 14:05', 'ann', '4', '', '', ''], answered, {
    zone: 'Europe/Berlin',
  })
  expect(interactions[0]?.occurredAt).toBe('2026-03-31T12:05:00.000Z')
})

test.each([
  ['dmy', '2026-04-03T00:00:00.000Z'],
  ['mdy', '2026-03-04T00:00:00.000Z'],
] as const)('03/04/2026 is read as %s', (dateOrder, instant) => {
  const { interactions } = one(['03/04/2026', 'ann', '4', '', '', ''], answered, { dateOrder })
  expect(interactions[0]?.occurredAt).toBe(instant)
})

test.each([
  ['year 0', ['0000-01-01', 'ann', '4', '', '', ''], 'when'],
  ['year 9999', ['9999-12-31', 'ann', '4', '', '', ''], 'when'],
  ['no time', ['', 'ann', '4', '', '', ''], 'when'],
  ['a score beyond its scale', ['2026-03-31', 'ann', '6', '', '', ''], 'score'],
  ['nobody named', ['2026-03-31', ' ', '4', '', '', ''], 'who'],
])('a row with %s is refused at its column, with a way to mend it', (_what, values, column) => {
  const { interactions, refusals } = one(values)
  expect(interactions).toEqual([])
  expect(refusals).toMatchObject([{ column }])
  expect(refusals[0]?.fix).toMatch(/\w+.*\.$/)
})

test('a row without score and words is no answer, and nothing is wrong with it', () => {
  expect(one(['2026-03-31', 'ann', '', '', '', ''])).toEqual({
    interactions: [],
    refusals: [],
    leftOut: 'holds nothing that is asked for, such as a score or a text.',
  })
})

test('a formula is kept as the words it is', () => {
  const { interactions } = one(['2026-03-31', 'ann', '4', '=HYPERLINK("http://x")', '', ''])
  expect(interactions[0]?.text).toBe('=HYPERLINK("http://x")')
})

const ordered: Rule = { kind: 'order', name: 'Order', time: 'when', person: { userId: 'who' }, value: 'paid' }

test.each([
  ['point', '1,234.50', '1234.5000'],
  ['comma', '1.234,50', '1234.5000'],
  ['point', '€ 19.90', '19.9000'],
] as const)('with a decimal %s, %s is %s', (decimal, paid, value) => {
  const { interactions } = one(['2026-03-31', 'ann', '', '', paid, ''], ordered, { decimal })
  expect(interactions[0]?.value).toBe(value)
})

test('what is no amount is refused, not taken for nothing', () => {
  const { refusals } = one(['2026-03-31', 'ann', '', '', 'a lot', ''], ordered)
  expect(refusals).toMatchObject([{ column: 'paid' }])
})

test('without a time column nothing is read at all', () => {
  expect(() => translator(reading({ ...answered, time: '' }))).toThrow(/says when things happened/)
})

const items: LinkedFile = {
  columns: ['order_id', 'price', 'freight', 'sku'],
  byKey: new Map([
    [
      'order_id',
      new Map([
        [
          'o1',
          [
            ['o1', '0.10', '0.20', 'tea'],
            ['o1', '19.90', '', 'cup'],
          ],
        ],
      ]),
    ],
  ]),
}
const withItems: Partial<Mapping> = {
  files: [{ name: 'items', headers: ['sku'], links: [], becomes: [] }],
}
const links = [{ file: 'items', column: 'order_id', key: 'order_id' }]

function joined(rule: Rule, orderId: string) {
  const found = reading(rule, withItems, new Map([['items', items]]))
  const file = { ...found.file, links }
  const translate = translator({
    ...found,
    file,
    mapping: { ...found.mapping, files: [file, found.mapping.files[1]!] },
  })
  return translate.row(['2026-03-31', 'ann', '', '', '', orderId], undefined)
}

test('a sum adds over all linked rows and is exact: 0.10 + 0.20 + 19.90 = 20.20', () => {
  const rule = { ...ordered, value: { sum: ['items.price', 'items.freight'] }, product: 'items.sku' }
  expect(joined(rule, 'o1').interactions).toMatchObject([{ value: '20.2000', product: 'tea' }])
})

test('where nothing is linked there is no value, and the row stands', () => {
  const rule = { ...ordered, value: { sum: ['items.price'] } }
  const { interactions, refusals } = joined(rule, 'o9')
  expect(refusals).toEqual([])
  expect(interactions[0]?.value).toBeUndefined()
})

test('a column that is nowhere is named, with those there are', () => {
  expect(() => columnReader('prise', reading(ordered))).toThrow('“rows” has no column “prise”.')
})

test('equal rows are told apart, and the same file read again gives the same ids', () => {
  const row = ['2026-03-31', 'ann', '4', 'fine', '', '']
  const readTwice = () => {
    const translate = translator(reading(answered))
    return [translate.row(row, undefined), translate.row(row, undefined)].flatMap(({ interactions }) =>
      interactions.map((i) => i.messageId),
    )
  }
  const [first, second] = readTwice()
  expect(first).not.toBe(second)
  expect(readTwice()).toEqual([first, second])
})

test('whatever stands in a row, it is either understood, refused with a reason, or no answer', () =>
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 6, maxLength: 6 }), (values) => {
      const { interactions, refusals } = one(values)
      expect(interactions.length + refusals.length).toBeLessThanOrEqual(1)
      for (const { reason, fix } of refusals)
        expect([reason, fix].every((text) => text.length > 0)).toBe(true)
    }),
  ))
