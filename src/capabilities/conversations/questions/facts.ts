import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { Period, Periods } from '../../../platform/period.ts'
import { filterSql, type InForce } from '../../customers/index.ts'
import { beganIn } from '../listing/facts.ts'
import { cameBack, isAsked, isSettled, seenBy } from '../listing/narrow.ts'

const Count = z.coerce.number()

/** What is counted, each by its condition. */
const counted = {
  conversations: 'count()',
  asked: `countIf(${isAsked})`,
  unread: "countIf(outcome = 'unread')",
  confirmed: "countIf(outcome = 'confirmed')",
  silent: "countIf(outcome = 'silent')",
  unanswered: "countIf(outcome = 'unanswered')",
  settled: `countIf(${isSettled})`,
  back: `countIf(${cameBack})`,
  back_elsewhere: `countIf(${cameBack} AND back_channel != channel)`,
  asked_for_another: "countIf(escalated = 'asked')",
  passed_on: "countIf(escalated = 'passed on')",
  moved: 'countIf(moved_after IS NOT NULL)',
  replies: 'sum(replies_read)',
  with_acknowledges: 'sum(acknowledges)',
  with_apologises: 'sum(apologises)',
  with_explains: 'sum(explains)',
  with_commits: 'sum(commits)',
  with_personal: 'sum(personal)',
} as const
type Counted = keyof typeof counted
const names = Object.keys(counted) as Counted[]

export type Counts = Record<Counted, number>
export const nothing = Object.fromEntries(names.map((name) => [name, 0])) as Counts

const Cell = z
  .object({ is_now: z.number(), place: z.string(), key: z.string() })
  .extend(Object.fromEntries(names.map((name) => [name, Count])) as Record<Counted, typeof Count>)
export type Cell = z.infer<typeof Cell>

export interface ReportQuestion {
  periods: Periods
  filter: InForce
  /** Within so many days after an answer coming back counts. */
  days: number
}

/** Where a conversation counts: once in all, once for each of its places. */
const places = `arrayConcat(
  [('', ''), ('channel', channel::String), ('unit', unit::String), ('touchpoint', touchpoint::String), ('theme', theme::String)],
  arrayMap(topic -> ('topic', topic::String), topics))`

/**
 * Everything the report counts, for both periods and all places, in one reading: first by all that tells places apart, which
 * leaves few rows, then once for each place.
 */
export function countByPlace(
  { facts, settings, now }: Context,
  { periods: { current, before }, filter, days }: ReportQuestion,
): Promise<Cell[]> {
  const { sql, values } = filterSql(filter)
  const earlier = before ?? { from: current.from, until: current.from }
  return facts.query(
    Cell,
    `SELECT is_now, pair.1 AS place, pair.2 AS key, ${names.map((name) => `sum(n_${name}) AS ${name}`).join(', ')}
    FROM (
      SELECT opened_at >= toDateTime64({since:Date}, 3, {zone:String}) AS is_now, channel, unit, touchpoint, theme, topics,
        ${names.map((name) => `${counted[name]} AS n_${name}`).join(', ')}
      FROM conversation_outcomes FINAL
      WHERE ${beganIn} AND ${sql}
        AND (is_now OR opened_at < toDateTime64({earlier:Date}, 3, {zone:String}))
      GROUP BY is_now, channel, unit, touchpoint, theme, topics
    )
    ARRAY JOIN ${places} AS pair
    GROUP BY is_now, place, key ORDER BY place, key, is_now`,
    {
      ...values,
      from: earlier.from,
      until: current.until,
      since: current.from,
      earlier: earlier.until,
      zone: settings.zone,
      days,
      seen: seenBy(now(), days),
    },
  )
}

const Steps = z.object({ what: z.string(), value: z.number(), n: Count })

/** How long and how many replies it took until something happened, as counts of each value. */
export function countSteps(
  { facts, settings }: Context,
  { period, filter }: { period: Period; filter: InForce },
): Promise<z.infer<typeof Steps>[]> {
  const { sql, values } = filterSql(filter)
  return facts.query(
    Steps,
    `SELECT pair.1 AS what, pair.2 AS value, count() AS n
    FROM (SELECT * FROM conversation_outcomes FINAL WHERE ${beganIn} AND ${sql})
    ARRAY JOIN arrayFilter(one -> one.2 >= 0, [
      ('first reply', ifNull(round(first_reply_after / 60, 1), -1)),
      ('escalated replies', ifNull(toFloat64(escalated_replies), -1)),
      ('escalated minutes', ifNull(round(escalated_after / 60, 1), -1)),
      ('moved replies', ifNull(toFloat64(moved_replies), -1)),
      ('moved minutes', ifNull(round(moved_after / 60, 1), -1))
    ]) AS pair
    GROUP BY what, value ORDER BY what, value`,
    { ...values, ...period, zone: settings.zone },
  )
}

const Example = z.object({ key: z.string(), question: z.string() })

/** Examples are looked for among so many of the newest. */
const newest = 20_000

/** Some of the questions of each group, in their words: of a readable length, unanswered ones first. */
export function someQuestions(
  { facts, settings }: Context,
  { period, filter, key, keys }: { period: Period; filter: InForce; key: string; keys: readonly string[] },
): Promise<z.infer<typeof Example>[]> {
  const { sql, values } = filterSql(filter)
  return facts.query(
    Example,
    `SELECT ${key} AS key, question FROM (
      SELECT question, outcome, opened_at, channel, unit, touchpoint, theme, topics FROM conversation_outcomes FINAL
      WHERE ${beganIn} AND ${sql} AND lengthUTF8(question) BETWEEN 15 AND 200
      ORDER BY opened_at DESC LIMIT ${newest}
    )
    WHERE key IN {keys:Array(String)}
    ORDER BY ${isAsked} DESC, outcome = 'unanswered' DESC, opened_at DESC LIMIT 3 BY key`,
    { ...values, ...period, zone: settings.zone, keys },
  )
}

const Warm = z.object({
  part: z.string(),
  id: z.string(),
  customer_id: z.string(),
  source: z.string(),
  conversation_id: z.string(),
  channel: z.string(),
})

/** Replies are quoted from so many of the latest conversations. */
const lately = 2_000

/** For each part of a good reply, some late conversations with a reply that has it. */
export function warmConversations(
  { facts, settings }: Context,
  { period, filter, each }: { period: Period; filter: InForce; each: number },
): Promise<z.infer<typeof Warm>[]> {
  const { sql, values } = filterSql(filter)
  return facts.query(
    Warm,
    `SELECT part, id, customer_id, source, conversation_id, channel FROM (
      SELECT * FROM conversation_outcomes FINAL WHERE ${beganIn} AND ${sql} AND replies_read > 0
      ORDER BY latest_at DESC LIMIT ${lately}
    )
    ARRAY JOIN arrayFilter(one -> one != '', [
      if(acknowledges > 0, 'acknowledges', ''), if(apologises > 0, 'apologises', ''), if(explains > 0, 'explains', ''),
      if(commits > 0, 'commits', ''), if(personal > 0, 'personal', '')
    ]) AS part
    ORDER BY latest_at DESC, id LIMIT {each:UInt8} BY part`,
    { ...values, ...period, zone: settings.zone, each },
  )
}

const Reply = z.object({
  customer_id: z.string(),
  source: z.string(),
  conversation_id: z.string(),
  text: z.string(),
})

/** What we wrote to these customers in conversations. */
export function repliesTo(
  { facts }: Context,
  customers: readonly string[],
): Promise<z.infer<typeof Reply>[]> {
  return facts.query(
    Reply,
    `SELECT customer_id, source, conversation_id, text FROM interactions FINAL
    WHERE customer_id IN {customers:Array(UUID)} AND conversation_id != '' AND direction = 'out' AND text != ''
    ORDER BY occurred_at DESC`,
    { customers },
  )
}
