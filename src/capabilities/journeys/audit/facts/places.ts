import { z } from 'zod'
import type { Context } from '../../../../platform/context.ts'
import { type Among, meant } from './among.ts'
import { Count, MomentsRow, momentsSql } from './moments.ts'
import { strongWords } from './words.ts'

const Whole = z.object({
  n: Count,
  customers: Count,
  unknown: Count,
  unplaced: Count,
  words: Count,
  readWords: Count,
  /** In a language whose feeling is known well. */
  sureWords: Count,
  answers: Count,
  promises: Count,
  conversations: Count,
  touchpoints: Count,
  stages: z.array(z.string()),
})

/** What there is in all. */
export async function wholeOf(context: Context, among: Among) {
  const { sql, values } = meant(context, among)
  const [whole] = await context.facts.query(
    Whole,
    `SELECT count() AS n, uniqExact(customer_id) AS customers, countIf(touchpoint = '') AS unplaced,
      countIf(stage = '') AS unknown,
      countIf(text != '' AND direction != 'out') AS words,
      countIf(text != '' AND direction != 'out' AND isNotNull(sentiment)) AS readWords,
      countIf(text != '' AND direction != 'out' AND isNotNull(sentiment) AND is_sure) AS sureWords,
      countIf(isNotNull(score)) AS answers, countIf(isNotNull(promised_at)) AS promises,
      uniqExactIf(conversation_id, conversation_id != '' AND kind = 'message') AS conversations,
      uniqExactIf(touchpoint, touchpoint != '') AS touchpoints,
      arraySort(groupUniqArrayIf(stage::String, stage != '')) AS stages
    FROM interactions FINAL WHERE ${sql}`,
    values,
  )
  return whole as z.infer<typeof Whole>
}

const Source = z.object({
  source: z.string(),
  kind: z.string(),
  n: Count,
  first: z.string(),
  last: z.string(),
})

/** What came from where, most first. */
export function sourcesOf(context: Context, among: Among) {
  const { sql, values } = meant(context, among)
  return context.facts.query(
    Source,
    `SELECT source::String AS source, kind::String AS kind, count() AS n,
      toDate(min(occurred_at), {zone:String})::String AS first, toDate(max(occurred_at), {zone:String})::String AS last
    FROM interactions FINAL WHERE ${sql} GROUP BY source, kind ORDER BY n DESC, source, kind LIMIT 60`,
    values,
  )
}

const Place = z.object({
  touchpoint: z.string(),
  usual_stage: z.string(),
  channels: z.array(z.string()),
  n: Count,
  customers: Count,
  words: Count,
  answers: Count,
  /** The scale most used there; '' for none. */
  asked: z.string(),
  feelings: MomentsRow,
  scores: MomentsRow,
})
/** Where customers meet the company, with what is heard from them there. */
export type Place = z.infer<typeof Place>

/** Every touchpoint, busiest first. A score is that of the scale most used there. */
export function placesOf(context: Context, among: Among): Promise<Place[]> {
  const { sql, values } = meant(context, among)
  return context.facts.query(
    Place,
    `SELECT touchpoint::String AS touchpoint, topKIf(1)(stage, stage != '')[1]::String AS usual_stage,
      arraySort(groupUniqArrayIf(5)(channel::String, channel != '')) AS channels, count() AS n,
      uniqExact(customer_id) AS customers, countIf(text != '' AND direction != 'out') AS words,
      countIf(isNotNull(score)) AS answers, any(most_used) AS asked,
      ${momentsSql('sentiment', "direction != 'out' AND is_sure")} AS feelings,
      ${momentsSql('score', 'scale = most_used')} AS scores
    FROM (
      SELECT *, first_value(used) OVER (PARTITION BY touchpoint ORDER BY times DESC, used
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS most_used
      FROM (
        SELECT touchpoint, stage, channel, customer_id, text, direction, score, scale, sentiment, is_sure,
          scale::String AS used, countIf(isNotNull(score)) OVER (PARTITION BY touchpoint, scale) AS times
        FROM interactions FINAL WHERE ${sql} AND touchpoint != ''
      )
    )
    GROUP BY touchpoint ORDER BY n DESC, touchpoint LIMIT 200`,
    values,
  )
}

/** Words heard at one touchpoint, those that feel strongest in the way asked for. */
export function wordsAt(
  context: Context,
  among: Among,
  { touchpoint, feeling, most = 2 }: { touchpoint?: string; feeling: 'low' | 'high'; most?: number },
) {
  const { sql, values } = meant(context, among)
  return context.facts.query(
    z.object({ id: z.string() }),
    `SELECT id FROM interactions FINAL
    WHERE ${sql} AND ${touchpoint === undefined ? '1' : 'touchpoint = {touchpoint:String}'} AND ${strongWords(feeling)}
    ORDER BY sentiment ${feeling === 'low' ? 'ASC' : 'DESC'}, id LIMIT {most:UInt32}`,
    { ...values, touchpoint, most },
  )
}
