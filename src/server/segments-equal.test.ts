import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Item, SegmentCondition } from '../capabilities/customers/segments/definition.ts'
import { Definition, isGroup } from '../capabilities/customers/segments/definition.ts'
import { mirrorChanges } from '../capabilities/customers/segments/known-customers.ts'
import { membersSql } from '../capabilities/customers/segments/members-sql.ts'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import { type Company, exampleCompany, noon } from './testing/company.ts'

/** What a segment means, once more in plain TypeScript over a small company: the SQL must say the same of every tree. */
let company: Company
beforeAll(async () => {
  company = await exampleCompany({ work: false, zone: 'America/New_York' })
  await company.receive(incoming)
  await mirrorChanges(company.house.system)
})
afterAll(() => company.close())

const dayMs = 86_400_000
const people = ['ann', 'bob', 'cleo', 'dan', 'eve', 'fay']
const channels = ['web', 'chat', 'phone']
const pick = <T>(list: readonly T[], number: number) => list[number % list.length] as T
const at = (number: number) => new Date(noon.getTime() - ((number * 7_919) % 100) * dayMs - number * 60_000)

const known: Record<string, Partial<Incoming['person']>> = {
  ann: { traits: { tier: 'gold', seats: 5, since: '2026-03-01' }, email: 'ann@example.org' },
  bob: { traits: { tier: 'Golden', seats: 'many', since: '2026-02-11T20:00:00Z' }, phone: '+491701234567' },
  cleo: { traits: { tier: '', seats: 12.5 } },
  dan: { traits: { since: '12 March' }, email: 'dan@example.org', phone: '+491701234568' },
}

/** A segment that others name: whoever has a phone number. */
const other = '01999999-9999-7999-8999-999999999999'
const phoned: Definition = { version: 1, root: { kind: 'all', of: [{ kind: 'identity', has: 'phone' }] } }

/** Eighty interactions that follow from their number, spread over a hundred days, no two at the same moment. */
const incoming: Incoming[] = Array.from({ length: 80 }, (_, number) => {
  const who = pick(people, (number * number + 3 * number) % 17)
  const kind = pick(['order', 'message', 'response'] as const, number * 5 + (number >> 3))
  const occurredAt = at(number).toISOString()
  const order = { value: `${(number * 37) % 90}.50`, currency: pick(['EUR', 'USD'], number >> 1) }
  const promise = {
    promisedAt: occurredAt,
    fulfilledAt: new Date(at(number).getTime() + (number % 3) * dayMs * 0.7).toISOString(),
  }
  return {
    messageId: `${number}`,
    kind,
    name: kind,
    person: { userId: who, ...known[who] },
    occurredAt,
    direction: 'in' as const,
    channel: pick(channels, number),
    ...(kind === 'order' && { ...order, ...(number % 2 === 0 && promise) }),
    ...(kind === 'message' && { text: pick(['Where is it?', 'Thank you.', 'It is LATE again'], number) }),
    ...(kind === 'response' && {
      answer: { scale: 'nps', score: (number * 3) % 11, wording: pick(['v1', 'v2'], number) },
    }),
  }
})

const values = (list: readonly string[]) =>
  fc.uniqueArray(fc.constantFrom(...list), { minLength: 1, maxLength: 3 })
const maybe = fc.constantFrom(undefined, true)
const days = fc.integer({ min: 1, max: 100 })
const day = fc
  .integer({ min: 0, max: 100 })
  .map((back) => new Date(noon.getTime() - back * dayMs).toISOString().slice(0, 10))
const between = fc.tuple(day, day).map((pair) => {
  const [from = '', to = ''] = pair.toSorted()
  return { is: 'between' as const, from, to }
})
const when = fc.oneof(
  fc.constant({ is: 'ever' as const }),
  fc.record({ is: fc.constant('last' as const), days }),
  between,
)
const moment = fc.oneof(
  fc.record({ is: fc.constantFrom('within' as const, 'longer' as const), days }),
  fc.record({ is: fc.constantFrom('before' as const, 'after' as const), day }),
  between,
)
const comparison = (max: number) => {
  const n = fc.integer({ min: 0, max: max * 2 }).map((halves) => halves / 2)
  return fc.oneof(
    fc.record({
      is: fc.constantFrom(
        'below' as const,
        'at most' as const,
        'exactly' as const,
        'at least' as const,
        'above' as const,
      ),
      n,
    }),
    fc
      .tuple(n, n)
      .map((pair) => ({ is: 'between' as const, from: Math.min(...pair), to: Math.max(...pair) })),
  )
}
const times = fc
  .record({
    is: fc.constantFrom('at least' as const, 'at most' as const, 'exactly' as const),
    n: fc.integer({ min: 0, max: 5 }),
  })
  .filter(({ is, n }) => !(is === 'at least' && n === 0))
const field = fc.oneof(
  fc.record({
    field: fc.constant('kind' as const),
    values: values(['order', 'message', 'response']),
    not: maybe,
  }),
  fc.record({ field: fc.constant('channel' as const), values: values(channels), not: maybe }),
)
const where = fc.record(
  {
    fields: fc.array(field, { maxLength: 2 }),
    text: fc.constantFrom('late', 'it'),
    worth: fc.constantFrom(10.5, 60),
  },
  { requiredKeys: ['fields'] },
)
const traitTest = fc.oneof(
  fc.record({
    is: fc.constantFrom('one of' as const, 'not one of' as const),
    values: values(['gold', 'Golden', '', '5']),
  }),
  fc.record({
    is: fc.constantFrom('contains' as const, 'begins' as const),
    text: fc.constantFrom('GOLD', 'en', '2'),
  }),
  fc.record({ is: fc.constantFrom('known' as const, 'missing' as const) }),
  fc.record({ is: fc.constant('number' as const), number: comparison(15) }),
  fc.record({ is: fc.constant('date' as const), date: moment }),
)
const condition: fc.Arbitrary<SegmentCondition> = fc.oneof(
  fc.record({
    kind: fc.constant('trait' as const),
    name: fc.constantFrom('tier', 'seats', 'since', 'none'),
    test: traitTest,
  }),
  fc.record({ kind: fc.constant('did' as const), where, times, when }),
  fc.record({
    kind: fc.constant('first or last' as const),
    which: fc.constantFrom('first' as const, 'last' as const),
    where,
    when: moment,
  }),
  fc.record(
    {
      kind: fc.constant('spent' as const),
      is: fc.constantFrom('at least' as const, 'at most' as const),
      amount: fc.constantFrom(50, 120.5, 300),
      currency: fc.constant('EUR'),
      when,
    },
    { requiredKeys: ['kind', 'is', 'amount', 'when'] },
  ),
  fc.record(
    {
      kind: fc.constant('answered' as const),
      scale: fc.constant('nps' as const),
      wording: fc.constantFrom('v1', 'v2'),
      which: fc.constantFrom('last' as const, 'average' as const, 'any' as const),
      score: comparison(10),
      when,
    },
    { requiredKeys: ['kind', 'scale', 'which', 'score', 'when'] },
  ),
  fc.record({ kind: fc.constant('promises' as const), broken: times, when }),
  fc.record({
    kind: fc.constant('identity' as const),
    has: fc.constantFrom('email' as const, 'phone' as const, 'userId' as const),
    not: maybe,
  }),
  fc.record({ kind: fc.constant('segment' as const), id: fc.constant(other), not: maybe }),
)
const groupKind = fc.constantFrom('all' as const, 'any' as const, 'none' as const)
const groupOf = (item: fc.Arbitrary<Item>) =>
  fc.record({ kind: groupKind, of: fc.array(item, { minLength: 1, maxLength: 3 }) })
const tree = groupOf(fc.oneof(condition, groupOf(fc.oneof(condition, groupOf(condition)))))

test('whatever the tree, SQL finds whom plain TypeScript finds; with bound values, and written out', async () => {
  const { facts, settings } = company.house.system
  await fc.assert(
    fc.asyncProperty(tree, async (root) => {
      const definition = Definition.parse(JSON.parse(JSON.stringify({ version: 1, root })))
      const expected = people.filter((who) => isMeant(who, definition.root)).toSorted()
      for (const asText of [false, true]) {
        const how = { now: noon, zone: settings.zone, others: new Map([[other, phoned]]), asText }
        const { sql, values } = membersSql(definition, how)
        const found = await facts.query(z.object({ customer_id: z.string() }), sql, values)
        expect(found.map(({ customer_id }) => names.get(customer_id)).toSorted()).toEqual(expected)
      }
    }),
    { numRuns: 150 },
  )
}, 120_000)

let names = new Map<string, string>()
beforeAll(async () => {
  const rows = await company.house.system.db
    .selectFrom('identities')
    .select(['customer_id', 'value'])
    .where('kind', '=', 'userId')
    .execute()
  names = new Map(rows.map(({ customer_id, value }) => [customer_id, value]))
})

function isMeant(who: string, item: Item): boolean {
  if (!isGroup(item)) return meets(who, item)
  if (item.kind === 'all') return item.of.every((one) => isMeant(who, one))
  const isAny = item.of.some((one) => isMeant(who, one))
  return item.kind === 'any' ? isAny : !isAny
}

type Of<K> = Extract<SegmentCondition, { kind: K }>

function meets(who: string, condition: SegmentCondition): boolean {
  const theirs = incoming.filter(({ person }) => person.userId === who)
  switch (condition.kind) {
    case 'trait':
      return meetsTrait(String(known[who]?.traits?.[condition.name] ?? ''), condition.test)
    case 'did':
      return isTimes(
        theirs.filter((one) => matches(one, condition.where) && isWhen(one.occurredAt, condition.when))
          .length,
        condition.times,
      )
    case 'first or last': {
      const moments = theirs
        .filter((one) => matches(one, condition.where))
        .map(({ occurredAt }) => occurredAt)
        .toSorted()
      const end = condition.which === 'first' ? moments[0] : moments.at(-1)
      return end !== undefined && isMoment(end, condition.when)
    }
    case 'spent':
      return hasSpent(theirs, condition)
    case 'answered':
      return hasAnswered(theirs, condition)
    case 'promises': {
      const broken = theirs.filter(
        ({ promisedAt, fulfilledAt, occurredAt }) =>
          promisedAt &&
          fulfilledAt &&
          localDay(fulfilledAt) > localDay(promisedAt) &&
          isWhen(occurredAt, condition.when),
      )
      return isTimes(broken.length, condition.broken)
    }
    case 'identity': {
      const has = condition.has === 'userId' || known[who]?.[condition.has] !== undefined
      return has !== Boolean(condition.not)
    }
    case 'segment':
      return (known[who]?.phone !== undefined) !== Boolean(condition.not)
    default:
      throw new Error(condition.kind)
  }
}

function meetsTrait(value: string, check: Of<'trait'>['test']): boolean {
  switch (check.is) {
    case 'one of':
      return value !== '' && check.values.includes(value)
    case 'not one of':
      return value === '' || !check.values.includes(value)
    case 'contains':
      return value.toLowerCase().includes(check.text.toLowerCase())
    case 'begins':
      return value.toLowerCase().startsWith(check.text.toLowerCase())
    case 'known':
      return value !== ''
    case 'missing':
      return value === ''
    case 'number':
      return value !== '' && Number.isFinite(Number(value)) && compares(Number(value), check.number)
    case 'date':
      return /^\d{4}-\d\d-\d\d/.test(value) && isMoment(instantOf(value), check.date)
  }
}

/** A day alone is its midnight in New York. */
function instantOf(value: string) {
  return value.includes('T') ? value : new Date(Date.parse(`${value}T05:00:00Z`)).toISOString()
}

function matches(one: Incoming, { fields, text, worth }: Of<'did'>['where']) {
  const isText = text === undefined || (one.text ?? '').toLowerCase().includes(text.toLowerCase())
  const isWorth = worth === undefined || (one.value !== undefined && Number(one.value) >= worth)
  return (
    isText &&
    isWorth &&
    fields.every(
      ({ field, values, not }) => values.includes(String(one[field as 'kind'] ?? '')) !== Boolean(not),
    )
  )
}

function isTimes(n: number, { is, n: wanted }: Of<'did'>['times']) {
  return is === 'at least' ? n >= wanted : is === 'at most' ? n <= wanted : n === wanted
}

function hasSpent(theirs: Incoming[], { is, amount, currency, when }: Of<'spent'>) {
  const sums = new Map<string, number>()
  for (const { kind, value, currency: its = '', occurredAt } of theirs) {
    if (
      kind !== 'order' ||
      value === undefined ||
      (currency && its !== currency) ||
      !isWhen(occurredAt, when)
    )
      continue
    sums.set(its, (sums.get(its) ?? 0) + Number(value))
  }
  const each = [...sums.values()]
  return is === 'at least' ? each.some((sum) => sum >= amount) : !each.some((sum) => sum > amount)
}

function hasAnswered(theirs: Incoming[], { wording, which, score, when }: Of<'answered'>) {
  const scores = theirs
    .filter(
      ({ answer, occurredAt }) =>
        answer && (wording === undefined || answer.wording === wording) && isWhen(occurredAt, when),
    )
    .toSorted((one, another) => (one.occurredAt < another.occurredAt ? -1 : 1))
    .map(({ answer }) => answer?.score as number)
  if (which === 'any') return scores.some((one) => compares(one, score))
  if (scores.length === 0) return false
  return compares(
    which === 'last' ? (scores.at(-1) as number) : scores.reduce((sum, one) => sum + one, 0) / scores.length,
    score,
  )
}

function compares(number: number, wanted: Of<'answered'>['score']) {
  switch (wanted.is) {
    case 'below':
      return number < wanted.n
    case 'at most':
      return number <= wanted.n
    case 'exactly':
      return number === wanted.n
    case 'at least':
      return number >= wanted.n
    case 'above':
      return number > wanted.n
    case 'between':
      return number >= wanted.from && number <= wanted.to
  }
}

function isWhen(instant: string, wanted: Of<'did'>['when']) {
  if (wanted.is === 'ever') return true
  return isMoment(instant, wanted.is === 'last' ? { is: 'within', days: wanted.days } : wanted)
}

function isMoment(instant: string, wanted: Of<'known'>['when']) {
  const ago = (days: number) => noon.getTime() - days * dayMs
  const time = Date.parse(instant)
  switch (wanted.is) {
    case 'within':
      return time >= ago(wanted.days) && time <= noon.getTime()
    case 'longer':
      return time < ago(wanted.days)
    case 'before':
      return localDay(instant) < wanted.day
    case 'after':
      return localDay(instant) > wanted.day
    case 'between':
      return localDay(instant) >= wanted.from && localDay(instant) <= wanted.to
  }
}

function localDay(instant: string) {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York', dateStyle: 'short' }).format(
    new Date(instant),
  )
}
