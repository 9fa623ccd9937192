import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { Journey } from '../definitions/store.ts'
import type { Walked } from '../instances/facts.ts'
import { fitsOf } from '../instances/fits.ts'
import { sideOf } from './facts.ts'

const SaidRow = z.object({
  id: z.string(),
  at: z.string(),
  customer_id: z.string(),
  text: z.string(),
  language: z.string(),
  sentiment: z.number(),
  emotions: z.array(z.string()),
  channel: z.string(),
  conversation_id: z.string(),
  is_sure: z.boolean(),
})
/** Words of a customer that were read. */
export type Said = z.infer<typeof SaidRow>

/** So many of the latest visits of a step are looked at: enough for shares, few enough to be found at once. */
export const mostVisits = 600

export interface SaidQuestion {
  journey: Journey
  walked: Walked
  step: string
  /** 0 for every visit; 3 for the third and later. */
  visit: number
  side: 'all' | 'finished' | 'dropped'
}

/**
 * What customers said from when they came to a step until they came to the next, as the journey heard it: words in between
 * that belong, and after the end answers only.
 */
export function saidAtStep(
  { facts }: Context,
  { journey, walked, step, visit, side }: SaidQuestion,
): Promise<Said[]> {
  const { definition } = journey
  const fits = fitsOf(definition)
  return facts.query(
    SaidRow,
    `WITH visits AS (
      SELECT customer_id, case_id, latest_at,
        addMilliseconds(started_at, toInt64(round(1000 * reached[at.2]))) AS begin,
        if(at.2 < length(reached), addMilliseconds(started_at, toInt64(round(1000 * reached[at.2 + 1]))),
          least(addDays(latest_at, {timeout:UInt32}), next_start)) AS end
      FROM (
        SELECT customer_id, case_id, started_at, latest_at, arrayCumSum(gaps) AS reached, path, felt,
          leadInFrame(started_at, 1, toDateTime64('2299-01-01', 3, 'UTC')) OVER (PARTITION BY customer_id, case_id
            ORDER BY started_at ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS next_start,
          (${walked.sql}) AND ({side:String} = 'all' OR ${sideOf} = {side:String}) AS is_meant
        FROM journey_instances FINAL WHERE journey_id = {journey:String} AND built = {built:UInt32}
          AND customer_id IN (
            SELECT customer_id FROM journey_instances FINAL WHERE ${walked.sql}
              AND arrayExists((one, said) -> one = {step:String} AND isNotNull(said), path, felt)
            ORDER BY started_at DESC, id LIMIT ${mostVisits})
      )
      ARRAY JOIN arrayZip(path, arrayEnumerate(path), arrayEnumerateUniq(path), arrayMap(said -> isNotNull(said), felt)) AS at
      WHERE is_meant AND at.4 AND at.1 = {step:String} AND ({visit:UInt8} = 0 OR least(at.3, 3) = {visit:UInt8})
      ORDER BY begin DESC LIMIT ${mostVisits}
    )
    SELECT said.id AS id, said.occurred_at AS at, said.customer_id AS customer_id, said.text AS text,
      said.language AS language, assumeNotNull(said.sentiment) AS sentiment, said.emotions AS emotions,
      said.channel AS channel, said.conversation_id AS conversation_id, said.is_sure AS is_sure
    FROM (
      SELECT id, occurred_at, customer_id, text, language, sentiment, emotions, channel, conversation_id, is_sure,
        ${fits.case} AS case_id, ${fits.isAnswer} AS is_answer
      FROM interactions FINAL
      WHERE customer_id IN (SELECT customer_id FROM visits) AND sentiment IS NOT NULL AND direction != 'out' AND ${fits.matters}
        AND occurred_at >= (SELECT min(begin) FROM visits) AND occurred_at < (SELECT max(end) FROM visits)
    ) AS said
    INNER JOIN visits ON visits.customer_id = said.customer_id AND visits.case_id = said.case_id
    WHERE said.occurred_at >= visits.begin AND said.occurred_at < visits.end
      AND (said.occurred_at <= visits.latest_at OR said.is_answer)
    ORDER BY at DESC, id`,
    {
      ...walked.values,
      journey: journey.id,
      built: journey.built,
      timeout: definition.timeoutDays,
      step,
      visit,
      side,
    },
  )
}

const Placed = z.object({ id: z.string(), embedding: z.array(z.number()) })

/** Where texts lie in meaning, for those that are known. */
export function placesOf({ facts }: Context, said: readonly Said[]): Promise<z.infer<typeof Placed>[]> {
  if (said.length === 0) return Promise.resolve([])
  return facts.query(
    Placed,
    `SELECT id, embedding FROM annotations FINAL
    WHERE occurred_at IN {ats:Array(DateTime64(3))} AND id IN {ids:Array(UUID)} AND notEmpty(embedding)`,
    { ats: said.map(({ at }) => new Date(at)), ids: said.map(({ id }) => id) },
  )
}
