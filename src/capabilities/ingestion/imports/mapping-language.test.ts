import { expect, test } from 'vitest'
import { type MappedFile, Mapping } from './mapping.ts'
import { translator } from './translate.ts'

const person = { userId: 'who' }
const event = { kind: 'event', name: 'Seen', time: 'when', person } as const

/** Reads rows of one file by one rule, as they are and once all are read. */
function read(columns: string[], rows: string[][], rule: object, more: Partial<MappedFile> = {}) {
  const file = { name: 'rows', becomes: [{ ...event, ...rule }], ...more }
  const mapping = Mapping.parse({ source: 'shop', dateOrder: 'dmy', files: [file] })
  const translate = translator({
    file: mapping.files[0] as MappedFile,
    columns,
    mapping,
    linked: new Map(),
    zone: 'UTC',
  })
  const alone = rows.map((values) => translate.row(values, undefined))
  const together = [...translate.rest()]
  const all = [...alone, ...together]
  return {
    interactions: all.flatMap(({ interactions }) => interactions),
    refusals: all.flatMap(({ refusals }) => refusals),
    leftOut: alone.map(({ leftOut }) => leftOut),
  }
}

const one = (columns: string[], values: string[], rule: object, more?: Partial<MappedFile>) =>
  read(columns, [values], rule, more).interactions[0]

test('a column is the same whatever its case, spaces and underscores, or under another name it is given', () => {
  const rule = { channel: 'Submitted via', product: 'product' }
  const seen = one(['WHEN', 'who', 'submitted_via', 'Artikel'], ['1/2/2026', 'ann', 'Web', 'Tea'], rule, {
    alsoCalled: { product: ['Ware', 'Artikel'] },
  })
  expect(seen).toMatchObject({ channel: 'Web', product: 'Tea', occurredAt: '2026-02-01T00:00:00.000Z' })
})

test('a column that may be missing is read as empty; any other is asked for', () => {
  const columns = ['when', 'who']
  expect(one(columns, ['1/2/2026', 'ann'], { channel: 'via' }, { mayLack: true })).toMatchObject({
    channel: undefined,
  })
  expect(() => one(columns, ['1/2/2026', 'ann'], { channel: 'via' })).toThrow('no column “via”')
})

test('what stands for nothing is nothing, also in the time and the person', () => {
  const { interactions, refusals } = read(['when', 'who', 'via'], [['1/2/2026', 'ann', '-'], ['1/2/2026', '-', 'Web']],
    { channel: 'via' }, { empty: ['-'] }) // biome-ignore format: rows
  expect(interactions).toHaveLength(1)
  expect(interactions[0]).toMatchObject({ channel: undefined })
  expect(refusals).toMatchObject([{ reason: 'names no customer.' }])
})

test.each([
  [{ first: ['a', 'b'] }, ['', 'second'], 'second'],
  [{ column: 'a', as: { Mail: 'email' } }, ['MAIL', ''], 'email'],
  [{ column: 'a', as: { Mail: 'email' } }, ['Fax', ''], 'Fax'],
  [{ column: 'a', after: '/' }, ['https://x/conversations/77', ''], '77'],
  [{ plain: 'a' }, ['<p>Hello <b>you</b> &amp; me</p>', ''], 'Hello you & me'],
  [{ own: ['a', 'b'] }, ['1', '2'], 'shop/1/2'],
  [{ row: 'number' }, ['', ''], '1'],
  ['a[1].id', ['[{"id":1},{"id":"two"}]', ''], 'two'],
])('%j of %j is “%s”', (from, [a = '', b = ''], expected) => {
  expect(one(['when', 'who', 'a', 'b'], ['1/2/2026', 'ann', a, b], { product: from })?.product).toBe(expected)
})

test('0.1 × 3 is 0.3, and 2,5 × 4 is 10 where decimals are commas', () => {
  const rule = { value: { times: ['q', 'p'] } }
  expect(one(['when', 'who', 'q', 'p'], ['1/2/2026', 'ann', '3', '0.1'], rule)?.value).toBe('0.3000')
  const file = { name: 'rows', becomes: [{ ...event, ...rule }] }
  const mapping = Mapping.parse({ source: 's', decimal: 'comma', dateOrder: 'dmy', files: [file] })
  const reading = {
    file: mapping.files[0]!,
    columns: ['when', 'who', 'q', 'p'],
    mapping,
    linked: new Map(),
    zone: 'UTC',
  }
  expect(translator(reading).row(['1/2/2026', 'ann', '4', '2,5'], undefined).interactions[0]?.value).toBe(
    '10.0000',
  )
  expect(translator(reading).row(['1/2/2026', 'ann', '4', 'dear'], undefined).refusals).toHaveLength(1)
})

test('somebody who is named by nothing is a person of their own, and nobody else is', () => {
  const rule = { person: { email: 'mail', externalIds: { crm: 'crm' }, otherwise: { own: ['id'] } } }
  const { interactions } = read(
    ['when', 'mail', 'crm', 'id'],
    [
      ['1/2/2026', 'ann@example.org', '7', '1'],
      ['1/2/2026', '', '8', '2'],
      ['1/2/2026', '', '', '3'],
    ],
    rule,
  )
  expect(interactions.map(({ person }) => person)).toEqual([
    { email: 'ann@example.org', externalIds: { crm: '7' } },
    { externalIds: { crm: '8' } },
    { anonymousId: 'shop/3' },
  ])
})

test('conditions: is, is not, begins with, does not begin with; several must all be so', () => {
  const rows = ['A1', 'C1', 'c1', ''].map((id) => ['1/2/2026', 'ann', id])
  const count = (when: object) => read(['when', 'who', 'id'], rows, { when }).interactions.length
  expect(count({ column: 'id', is: ['c1'] })).toBe(2) // whatever the case
  expect(count({ column: 'id', isNot: ['A1'] })).toBe(3)
  expect(count({ column: 'id', starts: ['C'] })).toBe(1)
  expect(count({ column: 'id', startsNot: ['C', 'c'] })).toBe(2)
  expect(count([{ column: 'id' }, { column: 'id', startsNot: ['C'] }])).toBe(2)
})

test('rows that are no data are passed over with the reason', () => {
  const leaveOut = [{ when: { column: 'who', is: ['Total'] }, why: 'is a line of sums.' }]
  const { interactions, leftOut } = read(
    ['when', 'who'],
    [
      ['1/2/2026', 'ann'],
      ['', 'Total'],
    ],
    {},
    { leaveOut },
  )
  expect([interactions.length, leftOut]).toEqual([1, [undefined, 'is a line of sums.']])
})

test('what nothing names becomes a property, but for what is to be ignored', () => {
  const columns = ['when', 'who', 'colour', 'IP Address', 'size']
  const seen = one(
    columns,
    ['1/2/2026', 'ann', 'red', '192.0.2.1', 'L'],
    { rest: true },
    { ignore: ['ip *'] },
  )
  expect(seen?.properties).toEqual({ colour: 'red', size: 'L' })
})

test('rows of one order are one order: their amounts are added, the first row speaks, lines are kept', () => {
  const rows = [
    ['1/2/2026', 'ann', 'o1', '2', '1.50', 'Tea'],
    ['3/2/2026', 'bob', 'o2', '1', '9', 'Cup'],
    ['2/2/2026', 'ann', 'o1', '1', '0.07', 'Lid'],
  ]
  const lines = { product: 'what' }
  const { interactions, leftOut } = read(['when', 'who', 'order', 'q', 'p', 'what'], rows, {
    kind: 'order',
    group: { by: ['order'], lines },
    value: { times: ['q', 'p'] },
  })
  expect(
    interactions.map(({ messageId, value, occurredAt, properties }) => [
      messageId,
      value,
      occurredAt.slice(0, 10),
      properties,
    ]),
  ).toEqual([
    ['rows/0/o1', '3.0700', '2026-02-01', { lines: 2, products: [{ product: 'Tea' }, { product: 'Lid' }] }],
    ['rows/0/o2', '9.0000', '2026-02-03', { lines: 1, products: [{ product: 'Cup' }] }],
  ])
  expect(leftOut).toEqual([undefined, undefined, undefined])
})

test('where the latest row speaks, it is the last of several at the same moment', () => {
  const rows = [['5/2/2026', 'ann', 't1', 'new'], ['6/2/2026', 'ann', 't1', 'open'], ['6/2/2026', 'ann', 't1', 'closed'],
    ['1/2/2026', 'ann', 't1', 'older']] // biome-ignore format: rows
  const { interactions } = read(['when', 'who', 'ticket', 'state'], rows, {
    group: { by: ['ticket'], latest: 'when' },
    properties: { state: 'state' },
  })
  expect(interactions.map(({ properties }) => properties)).toEqual([{ state: 'closed' }])
})

test('a row of a group that cannot be read is set aside, and the others stand', () => {
  const rows = [['1/2/2026', 'ann', 'o1', 'dear'], ['1/2/2026', 'ann', 'o1', '4']] // biome-ignore format: rows
  const { interactions, refusals } = read(['when', 'who', 'order', 'paid'], rows, {
    group: { by: ['order'] },
    value: 'paid',
  })
  expect([interactions[0]?.value, refusals.length]).toEqual(['4.0000', 1])
})

test('each entry of a list is an interaction, told apart by its place where it has no id', () => {
  const list = JSON.stringify([
    { by: { name: 'Maya' }, body: 'Hi', at: 1772355600 },
    { by: null, body: 'Bye', at: 1772355660 },
    7,
  ])
  const { interactions, refusals } = read(['who', 'list'], [['ann', list], ['bob', ''], ['eve', 'no list']], {
    parts: 'list',
    time: 'part.at',
    text: 'part.body',
    agentId: 'part.by.name',
    when: { column: 'part.body' },
  }) // biome-ignore format: rows
  expect(interactions.map(({ text, agentId }) => [text, agentId])).toEqual([
    ['Hi', 'Maya'],
    ['Bye', undefined],
  ])
  expect(new Set(interactions.map(({ messageId }) => messageId)).size).toBe(2)
  expect(refusals).toMatchObject([{ column: 'list', reason: 'is not a list.' }])
})

test('a bad answer of one question leaves the others of its row', () => {
  const questions = [
    { column: 'Q1', becomes: 'nps', wording: 'Would you recommend us?' },
    { column: 'Q2', becomes: 'text' },
    { column: 'Q3', becomes: 'property' },
    { column: 'Q4', becomes: 'csat5', words: { 'very satisfied': 5 } },
    { column: 'Q9', becomes: 'nps' },
  ]
  const { interactions, refusals } = read(
    ['when', 'who', 'Q1', 'Q2', 'Q3', 'Q4'],
    [['1/2/2026', 'ann', '11', 'Because', 'Town', 'Very satisfied']],
    { kind: 'response', id: ['who'], each: { questions } },
  )
  expect(
    interactions.map(({ messageId, answer, text, properties }) => [messageId, answer, text, properties]),
  ).toEqual([
    ['rows/0/ann/Q2', undefined, 'Because', { Q3: 'Town', question: 'Q2' }],
    ['rows/0/ann/Q4', { scale: 'csat5', score: 5, wording: 'Q4' }, undefined, { Q3: 'Town' }],
  ])
  expect(refusals).toMatchObject([{ column: 'Q1' }])
})

test('a score beyond its scale is a property where the rule says so, and the row stands', () => {
  const answer = { scale: 'stars5', score: 'stars', beyond: 'property' }
  const seen = one(['when', 'who', 'stars'], ['1/2/2026', 'ann', '9'], { kind: 'review', answer })
  expect(seen).toMatchObject({ properties: { stars: '9' } })
  expect(seen).toMatchObject({ answer: undefined })
})
