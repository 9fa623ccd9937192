import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Happening } from './event.ts'
import { pathId, rescaled, walkRow } from './row.ts'
import { walk } from './walk.ts'

const hour = 3_600_000
const day = 24 * hour
const base = Date.UTC(2026, 0, 1)
const rules = {
  case: 'order',
  start: [[{ field: 'name', how: 'is', values: ['Placed'] }]],
  otherwise: 'name',
  timeoutDays: 10,
} as const
const settled = base + 100 * day

let count = 0
function thing(name: string, at: number, rest: Partial<Happening> = {}): Happening {
  count += 1
  return {
    id: String(count).padStart(8, '0'),
    at: base + at,
    belongs: true,
    isStart: name === 'Placed',
    isSuccess: name === 'Delivered',
    isFailure: name === 'Cancelled',
    isAnswer: false,
    isReply: false,
    isContact: false,
    isOwn: true,
    named: '',
    name,
    touchpoint: '',
    stage: '',
    channel: 'web',
    conversation: '',
    session: '',
    agent: '',
    about: { kind: 'order', source: 'shop', unit: 'north', country: '', language: '', product: '' },
    ...rest,
  }
}
const wrote = (at: number, rest: Partial<Happening> = {}) =>
  thing('Customer said', at, { isContact: true, channel: 'chat', conversation: 'a', ...rest })
const replied = (at: number, rest: Partial<Happening> = {}) =>
  thing('Agent said', at, { isReply: true, isOwn: false, channel: 'chat', conversation: 'a', ...rest })
const answered = (at: number, score: number, scale = 'csat5') =>
  thing('Survey', at, { isAnswer: true, answer: { scale, score }, rated: rescaled(scale, score) })

const walked = (things: Happening[], more: object = {}, now = settled) =>
  walk(
    things,
    {
      ...rules,
      start: [...rules.start].map((one) => [...one].map((c) => ({ ...c, values: [...c.values] }))),
      ...more,
    },
    now,
  )
const paths = (things: Happening[], more: object = {}, now = settled) =>
  walked(things, more, now).map(({ steps, outcome }) => [outcome, ...steps.map(({ name }) => name)])

test('a journey begins where it says, and ends with what meets or misses the need', () => {
  const things = [
    thing('Looked', 0),
    thing('Placed', hour),
    thing('Packed', 2 * hour),
    thing('Delivered', day),
    thing('Used', 2 * day),
  ]
  expect(paths(things)).toEqual([['success', 'Placed', 'Packed', 'Delivered']])
  expect(paths([thing('Placed', 0), thing('Cancelled', hour)])).toEqual([['failure', 'Placed', 'Cancelled']])
})

test('another one begins after the end, and what lies between belongs to none', () => {
  const things = [
    thing('Placed', 0),
    thing('Delivered', day),
    thing('Looked', 2 * day),
    thing('Placed', 3 * day),
  ]
  expect(paths(things, {}, base + 4 * day)).toEqual([
    ['success', 'Placed', 'Delivered'],
    ['open', 'Placed'],
  ])
})

test('after the time-out it is given up; what comes later is another, where it begins one', () => {
  const things = [
    thing('Placed', 0),
    thing('Packed', 11 * day),
    thing('Placed', 12 * day),
    thing('Delivered', 13 * day),
  ]
  expect(paths(things)).toEqual([
    ['given up', 'Placed'],
    ['success', 'Placed', 'Delivered'],
  ])
  expect(paths([thing('Placed', 0)], {}, base + 10 * day)).toEqual([['open', 'Placed']])
  expect(paths([thing('Placed', 0)], {}, base + 10 * day + 1)).toEqual([['given up', 'Placed']])
})

test('an order without a start of its own is one journey, however long the pause in it', () => {
  const things = [thing('Placed', 0), thing('Packed', 50 * day, { isStart: true })]
  expect(paths(things, { start: [] }, base + 51 * day)).toEqual([['open', 'Placed', 'Packed']])
})

test('several messages of one contact are one step, and our replies are none', () => {
  const things = [
    thing('Placed', 0),
    wrote(hour),
    replied(hour + 60_000),
    wrote(hour + 120_000),
    thing('Delivered', day),
  ]
  expect(paths(things)).toEqual([['success', 'Placed', 'Contact by chat', 'Delivered']])
})

test('writing in another conversation, or again after something else, is another step', () => {
  const things = [
    thing('Placed', 0),
    wrote(hour),
    wrote(2 * hour, { conversation: 'b' }),
    thing('Looked', 3 * hour),
    wrote(4 * hour, { conversation: 'b' }),
  ]
  expect(paths(things)).toEqual([
    ['given up', 'Placed', 'Contact by chat', 'Contact by chat', 'Looked', 'Contact by chat'],
  ])
})

test('a reply of ours can end a journey without being a step, or be one by a name of its own', () => {
  const asked = wrote(0, { isStart: true })
  const [one] = walked([asked, replied(hour, { isSuccess: true })])
  expect(one).toMatchObject({
    outcome: 'success',
    latestAt: base + hour,
    steps: [{ name: 'Contact by chat' }],
  })
  expect(paths([asked, replied(hour, { isSuccess: true, named: 'Answered' })])).toEqual([
    ['success', 'Contact by chat', 'Answered'],
  ])
})

test('steps without a name are called as they should be, or left out, but never where one begins or ends', () => {
  const things = [
    thing('Placed', 0, { touchpoint: 'Checkout' }),
    thing('Packed', hour),
    thing('Seen', hour, { named: 'Look' }),
    thing('Delivered', day),
  ]
  expect(paths(things, { otherwise: 'touchpoint' })).toEqual([
    ['success', 'Checkout', 'Packed', 'Look', 'Delivered'],
  ])
  expect(paths(things, { otherwise: 'leave out' })).toEqual([['success', 'Placed', 'Look', 'Delivered']])
})

test('an answer is about the step before it, also after the end within the time-out, and never a step', () => {
  const [one] = walked([
    thing('Placed', 0),
    answered(hour, 5),
    thing('Delivered', day),
    answered(2 * day, 1),
    answered(11 * day + 1, 5),
  ])
  expect(one!.steps.map(({ name, rated }) => [name, rated])).toEqual([
    ['Placed', [1]],
    ['Delivered', [-1]],
  ])
  expect(walkRow(one!, settled, settled / day)).toMatchObject({
    scale: 'csat5',
    score: 1,
    rated: [1, -1],
    lowest: -1,
  })
})

test('an answer is rescaled by its scale and its direction', () => {
  expect(rescaled('nps', 0)).toBe(-1)
  expect(rescaled('csat5', 3)).toBe(0)
  expect(rescaled('ces5', 1)).toBe(1)
  expect(rescaled('ces7', 1)).toBe(-1)
  expect(rescaled('nes', 0)).toBe(0)
  expect(rescaled('their own', 3)).toBeUndefined()
})

test('what it cost the customer is counted', () => {
  const visit = { session: 's' }
  const [one] = walked([
    thing('Placed', 0, visit),
    thing('Looked', 10 * 60_000, visit),
    thing('Looked', 50 * 60_000, visit),
    wrote(2 * hour, { agent: '' }),
    replied(2 * hour + 5 * 60_000, { agent: 'kim' }),
    replied(2 * hour + 6 * 60_000, { agent: 'lou' }),
    thing('Sent', 3 * hour, { isOwn: false, channel: 'email' }),
    thing('Called', 4 * hour, { isContact: true, channel: 'phone' }),
    thing('Delivered', day, { isOwn: false, channel: 'courier' }),
  ])
  expect(walkRow(one!, settled, settled / day)).toMatchObject({
    contacts: 2,
    transfers: 1,
    // Looked, again.
    repeats: 1,
    // Web, chat, phone; what we send is no change of theirs.
    channel_changes: 2,
    // Ten minutes of the visit (the pause of forty is left out) and six of the contact.
    minutes: 16,
    gaps: [0, 600, 2400, 4200, 3600, 3600, 20 * 3600],
  })
})

test('words tell how a step feels, and which is the lowest', () => {
  const words = (sentiment: number, isEffort = false) => ({ words: { sentiment, isEffort } })
  const [one] = walked([
    thing('Placed', 0),
    wrote(hour, words(-0.5, true)),
    wrote(hour + 1, words(-0.9)),
    thing('Delivered', day, words(0.8)),
  ])
  const row = walkRow(one!, settled, settled / day)
  expect(row.felt).toEqual([null, -0.7, 0.8])
  expect(row).toMatchObject({ lowest: -0.7, effort_words: 1 })
  expect(row.feeling).toBeCloseTo(-0.2)
})

test('a promise is one by its id, due once, and broken by whole days', () => {
  const promise = (promisedAt: number, fulfilledAt: number | null, id = 'p') => ({
    id,
    promisedAt: base + promisedAt,
    fulfilledAt: fulfilledAt === null ? null : base + fulfilledAt,
    promisedDay: Math.floor((base + promisedAt) / day),
    fulfilledDay: fulfilledAt === null ? null : Math.floor((base + fulfilledAt) / day),
  })
  const promisesOf = (things: Happening[], now = settled) =>
    walkRow(walked(things, {}, now)[0]!, now, Math.floor(now / day))
  const placed = thing('Placed', 0, { promise: promise(2 * day, null) })
  const late = promisesOf([placed, thing('Delivered', 5 * day, { promise: promise(2 * day, 5 * day) })])
  expect(late).toMatchObject({ promises: 1, broken: 1, worst_gap_days: 3 })
  const sameDay = promisesOf([
    placed,
    thing('Delivered', 2.5 * day, { promise: promise(2 * day, 2.5 * day) }),
  ])
  expect(sameDay).toMatchObject({ promises: 1, broken: 0, worst_gap_days: 0.5 })
  expect(promisesOf([placed], base + 2.5 * day)).toMatchObject({
    promises: 0,
    broken: 0,
    worst_gap_days: null,
  })
  expect(promisesOf([placed], base + 4 * day)).toMatchObject({ promises: 1, broken: 1, worst_gap_days: 2 })
  const told = promisesOf([
    placed,
    thing('Moved', day, { promise: promise(8 * day, null) }),
    thing('Delivered', 6 * day, { promise: promise(8 * day, 6 * day) }),
  ])
  expect(told).toMatchObject({ promises: 1, broken: 0, worst_gap_days: -2 })
})

test('orders are added up in the currency of the first', () => {
  const value = (amount: number, currency: string) => ({ value: { amount, currency } })
  const [one] = walked([
    thing('Placed', 0, value(100_001, 'EUR')),
    thing('More', 1, value(2, 'EUR')),
    thing('More', 2, value(5, 'USD')),
  ])
  expect(walkRow(one!, settled, 0)).toMatchObject({ value: '10.0003', currency: 'EUR' })
})

const anyThings = fc
  .array(
    fc.tuple(
      fc.constantFrom('Placed', 'Packed', 'Delivered', 'Cancelled', 'said', 'replied', 'answered'),
      fc.integer({ min: 0, max: 40 * day }),
    ),
    { maxLength: 40 },
  )
  .map((list) =>
    list
      .toSorted(([, one], [, other]) => one - other)
      .map(([name, at]) =>
        name === 'said'
          ? wrote(at)
          : name === 'replied'
            ? replied(at)
            : name === 'answered'
              ? answered(at, 3)
              : thing(name, at),
      ),
  )

test('no thing is in two journeys, journeys follow each other, and only the last may be open', () =>
  fc.assert(
    fc.property(anyThings, (things) => {
      const all = walked(things)
      const ids = all.flatMap((one) => one.things.map(({ id }) => id))
      expect(new Set(ids).size).toBe(ids.length)
      all.forEach((one, index) => {
        expect(one.steps.length).toBeGreaterThan(0)
        expect(one.steps[0]!.name).toBe('Placed')
        const next = all[index + 1]
        if (next) expect(next.steps[0]!.at).toBeGreaterThanOrEqual(one.latestAt)
        if (next) expect(one.outcome).not.toBe('open')
        const row = walkRow(one, settled, settled / day)
        expect(row.gaps.reduce((sum, gap) => sum + gap, 0)).toBeCloseTo(
          (one.steps.at(-1)!.at - one.steps[0]!.at) / 1000,
        )
        expect(
          [row.ids, row.felt, row.rated, row.channels].every(({ length }) => length === row.path.length),
        ).toBe(true)
      })
    }),
  ))

test('a way has one number, whoever works it out', () => {
  expect(pathId(['a', 'b'])).toBe(pathId(['a', 'b']))
  expect(pathId(['a', 'b'])).not.toBe(pathId(['b', 'a']))
  expect(pathId(['ab'])).not.toBe(pathId(['a', 'b']))
})
