import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { eachAnswer, inPeriod, sourcesFor } from '../../platform/facts/rollups/daily.ts'
import type { Period } from '../../platform/period.ts'
import { asksAboutCustomers, filterSql, groupColumn, type InForce } from '../customers/index.ts'

const Count = z.coerce.number()

/** Answers of one score value, in one step of time and one group. */
const Cell = z.object({
  scale: z.string(),
  wording: z.string(),
  step: z.string(),
  name: z.string(),
  score: z.number(),
  n: Count,
})
export type Cell = z.infer<typeof Cell>

const PlaceCell = Cell.omit({ step: true }).extend({ place: z.string(), is_now: z.number() })

interface PlacesQuestion extends Pick<CountQuestion, 'filter' | 'pending'> {
  places: readonly string[]
  current: Period
  before: Period
}

export interface CountQuestion {
  period: Period
  filter: InForce
  /** Days written to since their last rollup, by `daysPending`. */
  pending: readonly string[]
  scale?: string
  wording?: string
  every?: 'day' | 'week' | 'month'
  /** A column, or `trait:NAME`; without it everything is one group ''. */
  by?: string
}

const steps = {
  day: 'day::String',
  week: 'toMonday(day)::String',
  month: 'toStartOfMonth(day)::String',
} as const

/** How often each score was given, per scale and wording, in time and by group. */
export function countAnswers({ facts, settings }: Context, question: CountQuestion): Promise<Cell[]> {
  const { period, filter, pending, scale, wording, every, by } = question
  const { sql, values } = filterSql(filter)
  const group = groupSql(by)
  return facts.query(
    Cell,
    `SELECT scale, wording, ${every ? steps[every] : "''"} AS step, ${group.name} AS name, score, ${group.n} AS n
    FROM ${asksAboutCustomers(filter) || group.isTrait ? group.answers : sourcesFor(pending, period).answers}
    WHERE ${sql}
      AND ${scale === undefined ? '1' : 'scale = {scale:String}'}
      AND ${wording === undefined ? '1' : 'wording = {wording:String}'}
    GROUP BY scale, wording, step, name, score
    ORDER BY scale, wording, step, name, score`,
    { ...values, ...period, ...group.values, zone: settings.zone, pending, scale, wording },
  )
}

/** Traits live with the customer: grouping by one joins the customers to each answer. */
function groupSql(by: string | undefined) {
  const each = `(SELECT *, 1 AS n FROM (${eachAnswer()}))`
  if (!by?.startsWith('trait:')) {
    return {
      name: by ? `${groupColumn(by)}::String` : "''",
      n: 'sum(n)',
      answers: each,
      values: {},
      isTrait: false,
    }
  }
  const joined = `(SELECT *, 1 AS n FROM (${eachAnswer()}) AS answers
    LEFT JOIN (SELECT customer_id, traits FROM customer_traits FINAL) AS known USING (customer_id))`
  const values = { trait: by.slice('trait:'.length) }
  return { name: 'traits[{trait:String}]', n: 'sum(n)', answers: joined, values, isTrait: true }
}

/** How many interactions there were, and with how many customers (exact to some hundred thousand, then within 0.2 %). */
export async function countInteractions(
  { facts, settings }: Context,
  { period, filter, pending }: Pick<CountQuestion, 'period' | 'filter' | 'pending'>,
) {
  const { sql, values } = filterSql(filter)
  const [totals] = await facts.query(
    z.object({ interactions: Count, customers: Count }),
    asksAboutCustomers(filter)
      ? `SELECT count() AS interactions, uniqCombined64(20)(customer_id) AS customers
        FROM interactions FINAL WHERE ${inPeriod()} AND ${sql}`
      : `SELECT sum(n) AS interactions, uniqCombined64Merge(20)(customers) AS customers
        FROM ${sourcesFor(pending, period).interactions} WHERE ${sql}`,
    { ...values, ...period, zone: settings.zone, pending },
  )
  return totals ?? { interactions: 0, customers: 0 }
}

/** Contacts (messages, calls, tickets) per touchpoint: what people had to get in touch about. */
export function countContacts(
  { facts, settings }: Context,
  { period, filter, pending }: Pick<CountQuestion, 'period' | 'filter' | 'pending'>,
) {
  const { sql, values } = filterSql(filter)
  const isContact = "kind IN ('message', 'call', 'ticket') AND direction = 'in' AND touchpoint != ''"
  return facts.query(
    z.object({ name: z.string(), n: Count }),
    asksAboutCustomers(filter)
      ? `SELECT touchpoint::String AS name, count() AS n FROM interactions FINAL
        WHERE ${inPeriod()} AND ${isContact} AND ${sql} GROUP BY name ORDER BY name`
      : `SELECT touchpoint::String AS name, sum(n) AS n FROM ${sourcesFor(pending, period).interactions}
        WHERE ${isContact} AND ${sql} GROUP BY name ORDER BY name`,
    { ...values, ...period, zone: settings.zone, pending },
  )
}

/** Answers of both periods by place: one question for the whole company (place '') and all columns together. */
export async function countAnswersByPlace(
  { facts, settings }: Context,
  { places, current, before, filter, pending }: PlacesQuestion,
) {
  const { sql, values } = filterSql(filter)
  const period = { from: before.from, until: current.until }
  const columns = places.join(', ')
  const source = asksAboutCustomers(filter)
    ? `(SELECT *, 1 AS n FROM (${eachAnswer()}))`
    : sourcesFor(pending, period).answers
  const cells = await facts.query(
    PlaceCell,
    `SELECT scale, wording, is_now, pair.1 AS place, pair.2 AS name, score, sum(n) AS n
    FROM (
      SELECT scale, wording, day >= {since:Date} AS is_now, ${columns}, score, sum(n) AS n FROM ${source}
      WHERE ${sql} AND (day >= {since:Date} OR day < {earlier:Date})
      GROUP BY scale, wording, is_now, ${columns}, score
    )
    ARRAY JOIN [('', ''), ${places.map((name) => `('${name}', ${name}::String)`).join(', ')}] AS pair
    GROUP BY scale, wording, is_now, place, name, score
    ORDER BY scale, wording, is_now, place, name, score`,
    { ...values, ...period, since: current.from, earlier: before.until, zone: settings.zone, pending },
  )
  return Map.groupBy(cells, ({ place }) => place)
}
