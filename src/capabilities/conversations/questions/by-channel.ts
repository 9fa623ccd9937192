import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { Period } from '../../../platform/period.ts'
import { filterSql, type InForce } from '../../customers/index.ts'
import { beganIn } from '../listing/facts.ts'
import { cameBack, isAnswered, isAsked, isSettled, seenBy } from '../listing/narrow.ts'

const Count = z.coerce.number()
/** How much the feeling has to move from the first message to the last to have turned. */
const turnedBy = 0.2

const counted = {
  conversations: 'count()',
  asked: `countIf(${isAsked})`,
  answered: `countIf(${isAnswered})`,
  confirmed: "countIf(outcome = 'confirmed')",
  settled: `countIf(${isSettled})`,
  back: `countIf(${cameBack})`,
  back_elsewhere: `countIf(${cameBack} AND back_channel != channel)`,
  escalated: "countIf(escalated != '')",
  moved: 'countIf(moved_after IS NOT NULL)',
  felt: 'countIf(first_feeling IS NOT NULL AND last_feeling IS NOT NULL)',
  began_bad: 'countIf(first_feeling < 0 AND last_feeling IS NOT NULL)',
  ended_bad: 'countIf(last_feeling < 0 AND first_feeling IS NOT NULL)',
  better: `countIf(last_feeling - first_feeling > ${turnedBy})`,
  worse: `countIf(last_feeling - first_feeling < -${turnedBy})`,
  replied: 'countIf(replies_read > 0)',
  warm: 'countIf(acknowledges + apologises > 0)',
  commits: 'countIf(commits > 0)',
} as const
type Counted = keyof typeof counted
const names = Object.keys(counted) as Counted[]

const ChannelPart = z
  .object({ channel: z.string(), subject: z.string() })
  .extend(Object.fromEntries(names.map((name) => [name, Count])) as Record<Counted, typeof Count>)
/** What became of the conversations of a channel about one subject, as counts. */
export type ChannelPart = z.infer<typeof ChannelPart>

interface ByChannelQuestion {
  period: Period
  filter: InForce
  /** Within so many days after an answer coming back counts. */
  days: number
}

/**
 * Counts for each channel and subject. Each conversation counts once: under its theme, else its first topic, else none ('').
 */
export function channelParts(
  { facts, settings, now }: Context,
  { period, filter, days }: ByChannelQuestion,
  by: 'theme' | 'topic',
): Promise<ChannelPart[]> {
  const { sql, values } = filterSql(filter)
  const subject = by === 'theme' ? 'theme' : 'topics[1]'
  return facts.query(
    ChannelPart,
    `SELECT channel::String AS channel, ${subject}::String AS subject,
      ${names.map((name) => `${counted[name]} AS ${name}`).join(', ')}
    FROM conversation_outcomes FINAL WHERE ${beganIn} AND ${sql} AND channel != ''
    GROUP BY channel, subject ORDER BY channel, subject`,
    { ...values, ...period, zone: settings.zone, days, seen: seenBy(now(), days) },
  )
}

const Timing = z.object({
  channel: z.string(),
  customers: Count,
  /** Seconds, in rising order; a sample of at most a few thousand. */
  first_reply: z.array(z.number()),
  replied: Count,
})
export type ChannelTiming = z.infer<typeof Timing>

/** So many times are enough for a median with its interval. */
const mostTimes = 4_000

/** Customers of each channel, and how long they waited for a first reply; of very many, every k-th conversation tells. */
export function channelTimes(
  { facts, settings }: Context,
  { period, filter }: Omit<ByChannelQuestion, 'days'>,
): Promise<ChannelTiming[]> {
  const { sql, values } = filterSql(filter)
  return facts.query(
    Timing,
    `SELECT channel::String AS channel, uniqExact(customer_id) AS customers, count(first_reply_after) AS replied,
      arraySort(arrayMap(one -> one.2, arraySlice(arraySort(groupArrayIf((cityHash64(id), assumeNotNull(first_reply_after)),
        first_reply_after IS NOT NULL)), 1, ${mostTimes}))) AS first_reply
    FROM conversation_outcomes FINAL WHERE ${beganIn} AND ${sql} AND channel != ''
    GROUP BY channel ORDER BY channel`,
    { ...values, ...period, zone: settings.zone },
  )
}

const Answered = z.object({
  channel: z.string(),
  seconds: z.array(Count),
  scores: z.array(z.tuple([z.number(), Count])),
})
export type ChannelAfter = z.infer<typeof Answered>

/** Answers that come this long after a conversation's last message are about it. */
const scoreWithinDays = 7

/**
 * How long until the reply that answered, and how content people were soon after (0 to 1 of each answer's own scale, as counts).
 * @param scales the worst and the best score of each scale that tells
 */
export function channelAnswers(
  { facts, settings }: Context,
  { period, filter }: Omit<ByChannelQuestion, 'days'>,
  scales: readonly { id: string; worst: number; best: number }[],
): Promise<ChannelAfter[]> {
  const { sql, values } = filterSql(filter)
  return facts.query(
    Answered,
    `WITH told AS (
      SELECT id, channel::String AS channel, customer_id, answered_in, asked_at, latest_at
      FROM conversation_outcomes FINAL WHERE ${beganIn} AND ${sql} AND channel != ''
      ORDER BY cityHash64(id) LIMIT ${mostTimes} BY channel
    )
    SELECT channel, groupArrayIf(took, took >= 0) AS seconds, sumMap([round(score, 3)], [toUInt64(score >= 0)]) AS scored,
      arrayFilter(one -> one.1 >= 0, arrayZip(scored.1, scored.2)) AS scores
    FROM (
      SELECT told.channel AS channel, told.id AS id,
        ifNull(maxIf(dateDiff('second', told.asked_at, i.occurred_at), i.id = told.answered_in), -1) AS took,
        ifNull(argMinIf((i.score - transform(i.scale::String, {scales:Array(String)}, {worst:Array(Float64)}, 0.)) /
          transform(i.scale::String, {scales:Array(String)}, {spans:Array(Float64)}, 1.), i.occurred_at,
          has({scales:Array(String)}, i.scale::String) AND i.score IS NOT NULL AND i.occurred_at >= told.latest_at
          AND i.occurred_at <= told.latest_at + toIntervalDay(${scoreWithinDays})), -1) AS score
      FROM told INNER JOIN (
        SELECT id, customer_id, occurred_at, scale, score FROM interactions FINAL
        WHERE customer_id IN (SELECT customer_id FROM told) AND (scale != '' OR direction = 'out')
      ) AS i ON i.customer_id = told.customer_id
      GROUP BY channel, id
    )
    GROUP BY channel ORDER BY channel`,
    {
      ...values,
      ...period,
      zone: settings.zone,
      scales: scales.map(({ id }) => id),
      worst: scales.map(({ worst }) => worst),
      spans: scales.map(({ worst, best }) => best - worst),
    },
  )
}
