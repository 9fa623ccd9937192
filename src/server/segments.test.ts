import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import { type Company, exampleCompany } from './testing/company.ts'

/** Clock: noon of 31 March 2026. */
let company: Company
beforeAll(async () => {
  company = await exampleCompany({ work: false })
  await company.receive([
    order('ann', '2026-03-01', { value: '50', currency: 'EUR' }),
    order('ann', '2026-03-20', { value: '80.50', currency: 'EUR' }),
    answer('ann', '2026-01-10', 9),
    answer('ann', '2026-03-25', 4),
    order('bob', '2025-12-01', { value: '500', currency: 'USD' }),
    answer('bob', '2026-03-02', 10),
    happened('cleo', '2026-03-29', { kind: 'message', channel: 'chat', text: 'Where is my LATE parcel?' }),
    order('cleo', '2026-03-14', {
      promisedAt: '2026-03-12T10:00:00.000Z',
      fulfilledAt: '2026-03-14T10:00:00.000Z',
    }),
    happened('dan', '2025-06-01', { kind: 'page', touchpoint: 'Search' }),
  ])
})
afterAll(() => company.close())

const traits: Record<string, Incoming['person']> = {
  ann: { traits: { tier: 'Gold', seats: 12, renewal: '2026-04-15' }, email: 'ann@example.org' },
  bob: { traits: { tier: 'plain', seats: 3, renewal: 'some day' }, phone: '+49 170 1234567' },
  cleo: {},
  dan: { traits: { tier: 'Golden' } },
}
let count = 0

function happened(who: string, day: string, more: Partial<Incoming> = {}): Incoming {
  const name = who.replace(/^./, (first) => first.toUpperCase())
  return {
    messageId: `${++count}`,
    kind: 'event',
    name: 'Something',
    person: { userId: who, name, ...traits[who] },
    occurredAt: `${day}T12:00:00.000Z`,
    direction: 'in',
    ...more,
  }
}

function order(who: string, day: string, more: Partial<Incoming>) {
  return happened(who, day, { kind: 'order', name: 'Order Completed', ...more })
}

function answer(who: string, day: string, score: number) {
  return happened(who, day, { kind: 'response', name: 'Survey answered', answer: { scale: 'nps', score } })
}

const ever = { is: 'ever' }
const last = (days: number) => ({ is: 'last', days })
const kindIs = (kind: string) => ({ fields: [{ field: 'kind', values: [kind] }] })
const did = (where: object, times: object = { is: 'at least', n: 1 }, when: object = ever) => ({
  kind: 'did',
  where: { fields: [], ...where },
  times,
  when,
})
const trait = (name: string, test: object) => ({ kind: 'trait', name, test })
const group = (kind: string, ...of: object[]) => ({ version: 1, root: { kind, of } })

async function preview(definition: object, id?: string) {
  const reply = await company.manager.post('/api/segment-preview', { definition, id })
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json()
}

/** Who is meant, by the first letters. */
async function meant(definition: object) {
  const { count, problems } = await preview(definition)
  expect(problems).toEqual([])
  const names = count.sample.map(({ name }: { name: string }) => name.slice(0, 1)).toSorted()
  expect(names).toHaveLength(count.customers)
  return names.join('')
}

const orders = kindIs('order')
const nps = (which: string, score: object, when: object = ever) => ({
  kind: 'answered',
  scale: 'nps',
  which,
  score,
  when,
})

test.each<[string, object, string]>([
  ['a trait is', trait('tier', { is: 'one of', values: ['Gold', 'plain'] }), 'AB'],
  ['a trait is not; whoever lacks it counts', trait('tier', { is: 'not one of', values: ['Gold'] }), 'BCD'],
  ['a trait contains, whatever the case', trait('tier', { is: 'contains', text: 'OLD' }), 'AD'],
  ['a trait begins with', trait('tier', { is: 'begins', text: 'golde' }), 'D'],
  ['a trait is known', trait('tier', { is: 'known' }), 'ABD'],
  ['a trait is missing', trait('tier', { is: 'missing' }), 'C'],
  ['a trait as a number', trait('seats', { is: 'number', number: { is: 'at least', n: 12 } }), 'A'],
  [
    'a number within two',
    trait('seats', { is: 'number', number: { is: 'between', from: 3, to: 11.5 } }),
    'B',
  ],
  [
    'a trait as a date; no date is none',
    trait('renewal', { is: 'date', date: { is: 'after', day: '2026-04-14' } }),
    'A',
  ],
  [
    'a date on its very day',
    trait('renewal', { is: 'date', date: { is: 'between', from: '2026-04-15', to: '2026-04-15' } }),
    'A',
  ],
  ['did', did(orders), 'ABC'],
  ['did not', did(orders, { is: 'exactly', n: 0 }), 'D'],
  ['did at least twice', did(orders, { is: 'at least', n: 2 }), 'A'],
  ['did at most once, never included', did(orders, { is: 'at most', n: 1 }), 'BCD'],
  ['did exactly once', did(orders, { is: 'exactly', n: 1 }), 'BC'],
  ['did in the last days', did(orders, undefined, last(20)), 'AC'],
  [
    'did between two days, both included',
    did(orders, undefined, { is: 'between', from: '2026-03-01', to: '2026-03-14' }),
    'AC',
  ],
  ['did with words in the text', did({ text: 'late parcel' }), 'C'],
  ['did with a worth', did({ worth: 80.5 }), 'AB'],
  [
    'did with another value',
    did({ fields: [{ field: 'kind', values: ['order', 'response'], not: true }] }),
    'CD',
  ],
  [
    'first time before a day',
    { kind: 'first or last', which: 'first', where: orders, when: { is: 'before', day: '2026-03-01' } },
    'B',
  ],
  [
    'last time long ago',
    { kind: 'first or last', which: 'last', where: { fields: [] }, when: { is: 'longer', days: 28 } },
    'BD',
  ],
  ['spent, in any one currency', { kind: 'spent', is: 'at least', amount: 130.5, when: ever }, 'AB'],
  [
    'spent in one currency',
    { kind: 'spent', is: 'at least', amount: 130.5, currency: 'EUR', when: ever },
    'A',
  ],
  ['spent at most; nothing included', { kind: 'spent', is: 'at most', amount: 100, when: ever }, 'CD'],
  ['the last answer', nps('last', { is: 'at most', n: 6 }), 'A'],
  ['the average answer', nps('average', { is: 'exactly', n: 6.5 }), 'A'],
  ['any answer', nps('any', { is: 'at least', n: 9 }), 'AB'],
  ['any answer lately', nps('any', { is: 'at least', n: 9 }, last(60)), 'B'],
  ['broken promises', { kind: 'promises', broken: { is: 'at least', n: 1 }, when: last(30) }, 'C'],
  ['an e-mail address', { kind: 'identity', has: 'email' }, 'A'],
  ['no phone number', { kind: 'identity', has: 'phone', not: true }, 'ACD'],
  ['a user id', { kind: 'identity', has: 'userId' }, 'ABCD'],
  ['the first source', { kind: 'belongs', field: 'source', values: ['web-shop'] }, 'ABCD'],
  ['another unit', { kind: 'belongs', field: 'unit', values: ['north'] }, ''],
  ['became known', { kind: 'known', when: { is: 'within', days: 1 } }, 'ABCD'],
])('%s', async (_, condition, names) => {
  expect(await meant(group('all', condition))).toBe(names)
  expect(await meant(group('none', condition))).toBe(
    [...'ABCD'].filter((name) => !names.includes(name)).join(''),
  )
})

test('groups within groups', async () => {
  const inner = {
    kind: 'any',
    of: [did({ text: 'parcel' }), trait('tier', { is: 'one of', values: ['plain'] })],
  }
  expect(await meant(group('all', did(orders), inner))).toBe('BC')
  expect(await meant(group('all', did(orders), { kind: 'none', of: [inner] }))).toBe('A')
})

test('the preview says how many of all that is, and in words who they are', async () => {
  const { count, description } = await preview(group('all', did(orders)))
  expect(count).toMatchObject({ customers: 3, of: 4, share: 0.75, isEstimate: false, low: 3, high: 3 })
  expect(description).toBe('Customers who ordered')
})

test('what is wrong is said where it is', async () => {
  const { problems, count } = await preview({
    version: 1,
    root: {
      kind: 'all',
      of: [
        did({}, { is: 'at least', n: 0 }, last(0)),
        { kind: 'any', of: [] },
        { kind: 'feelings' },
        trait('tier', { is: 'date', date: { is: 'between', from: '2026-03-02', to: '2026-03-01' } }),
      ],
    },
  })
  expect(count).toBeNull()
  expect(problems).toEqual([
    { at: 'root.of.0.times.n', what: 'At least 0 times means everybody: say at least 1.' },
    { at: 'root.of.0.when.days', what: 'At least one day.' },
    { at: 'root.of.1.of', what: expect.stringContaining('empty') },
    { at: 'root.of.2.kind', what: expect.stringContaining('its kind is one of') },
    { at: 'root.of.3.test.date.to', what: 'The last day comes before the first.' },
  ])
})

test('groups lie four deep at most, and there are at most fifty conditions', async () => {
  const nested = (depth: number): object =>
    depth === 0 ? did(orders) : { kind: 'all', of: [nested(depth - 1)] }
  expect((await preview({ version: 1, root: nested(4) })).problems).toEqual([])
  const [tooDeep] = (await preview({ version: 1, root: nested(5) })).problems
  expect(tooDeep).toEqual({ at: 'root.of.0.of.0.of.0.of.0.kind', what: expect.stringContaining('four deep') })
  const half = { kind: 'any', of: Array.from({ length: 26 }, () => did(orders)) }
  const [tooMany] = (await preview(group('all', half, half))).problems
  expect(tooMany.what).toContain('At most 50 conditions')
})

describe('saved', () => {
  const save = async (name: string, definition: object) => {
    const reply = await company.manager.post('/api/segments', { name, definition })
    expect(reply.statusCode, reply.body).toBe(201)
    return reply.json()
  }

  test('a segment can be made of others, but never of itself', async () => {
    const buyers = await save('Buyers', group('all', did(orders)))
    const unhappy = await save(
      'Unhappy buyers',
      group('all', { kind: 'segment', id: buyers.id }, nps('last', { is: 'at most', n: 6 })),
    )
    expect(unhappy.description).toBe('Customers who are in “Buyers” and whose last NPS answer was 6 or lower')
    expect(await meant(group('all', { kind: 'segment', id: unhappy.id }))).toBe('A')
    expect(await meant(group('all', did(orders), { kind: 'segment', id: unhappy.id, not: true }))).toBe('BC')
    const circle = group('all', { kind: 'segment', id: unhappy.id })
    const reply = await company.manager.put(`/api/segments/${buyers.id}`, {
      name: 'Buyers',
      definition: circle,
    })
    expect(reply.statusCode).toBe(409)
    expect(reply.json().detail).toBe(
      'A segment cannot be made of itself: this one is made of “Unhappy buyers”, which is made of “Buyers”.',
    )
    expect((await preview(circle, buyers.id)).problems).toEqual([{ at: 'root', what: reply.json().detail }])
    const used = await company.manager.delete(`/api/segments/${buyers.id}`)
    expect(used.json()).toMatchObject({ status: 409, detail: expect.stringContaining('“Unhappy buyers”') })
    expect((await company.manager.get(`/api/segments/${buyers.id}`)).json().usedBy).toEqual([
      { id: unhappy.id, name: 'Unhappy buyers' },
    ])
  })

  test('a segment that is gone cannot be named', async () => {
    const { id } = await save('Short-lived', group('all', did(orders)))
    await company.manager.delete(`/api/segments/${id}`)
    const [problem] = (await preview(group('all', { kind: 'segment', id }))).problems
    expect(problem).toEqual({ at: 'root', what: 'A segment that is named here is gone.' })
  })

  test('the filter of a page becomes the customers who ever met it', async () => {
    const filter = [
      { field: 'trait:tier', values: ['Gold', 'plain'] },
      { field: 'kind', values: ['order'] },
      { field: 'channel', values: ['chat'], not: true },
    ]
    const { definition, description } = (
      await company.manager.post('/api/segments', { name: 'From a page', filter })
    ).json()
    expect(definition.root.of).toEqual([
      trait('tier', { is: 'one of', values: ['Gold', 'plain'] }),
      did({ fields: filter.slice(1) }),
    ])
    expect(description).toBe('Customers whose tier is Gold or plain and who ordered (channel is not chat)')
  })

  test('every page tells of its customers only: Scores of the unhappy are theirs, with all they ever said', async () => {
    const { id } = await save('Unhappy lately', group('all', nps('last', { is: 'at most', n: 6 })))
    const board = (await company.manager.get(`/api/scoreboard?period=all&segment=${id}`)).json()
    expect(board).toMatchObject({ interactions: 4, customers: 1 })
    expect(board.tiles[0].summary.n).toBe(2)
    const answers = (await company.manager.get(`/api/scores/nps/answers?period=all&segment=${id}`)).json()
      .answers
    expect(answers.map(({ score }: { score: number }) => score)).toEqual([4, 9])
    const listed = (await company.manager.get(`/api/customers?segment=${id}`)).json().customers
    expect(listed.map(({ name }: { name: string }) => name)).toEqual(['Ann'])
    const others = encodeURIComponent(JSON.stringify([{ field: 'segment', values: [id], not: true }]))
    expect((await company.manager.get(`/api/scoreboard?period=all&filter=${others}`)).json()).toMatchObject({
      customers: 3,
    })
    const bySegment = (await company.manager.get('/api/scores/nps?period=all&by=segment')).json().groups
    expect(bySegment).toContainEqual(expect.objectContaining({ name: 'Unhappy lately', segment: id }))
  })

  test('the audit log keeps the kinds of conditions, not what they say', async () => {
    const secret = await save('By name', group('all', trait('name', { is: 'contains', text: 'Lovelace' })))
    const { entries } = (await company.administrator.get('/api/audit')).json()
    const entry = entries.find(({ subject }: { subject: string }) => subject === secret.id)
    expect(entry.after).toEqual({ name: 'By name', conditions: ['trait'] })
  })
})

test('whoever may see figures only builds nothing; whoever sees no customers gets no names', async () => {
  expect(await company.viewer.post('/api/segment-preview', {})).toBeRefused('segments:write')
  const program = await company.key('segments:write')
  const { count } = (
    await program.post('/api/segment-preview', { definition: group('all', did(orders)) })
  ).json()
  expect(count).toMatchObject({ customers: 3, sample: [] })
})

test('what customers are chosen from is what occurs', async () => {
  const values = (await company.analyst.get('/api/segment-values')).json()
  expect(values.traits.map(({ value }: { value: string }) => value)).toEqual(['tier', 'renewal', 'seats'])
  expect(values.scales).toEqual([{ scale: 'nps', wording: '', n: 3 }])
  expect(values.currencies).toEqual(['EUR', 'USD'])
  expect(values.names).toContainEqual({ value: 'Order Completed', n: 4 })
})
