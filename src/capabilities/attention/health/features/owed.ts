import { ago, within } from './moment.ts'

/** A question that nobody answered for longer is a story of the past. */
const openForDays = 90
const comesBackWithinDays = 90

/**
 * What was promised to each customer, and what became of it by then: broken is what was done too late, and what is not done
 * and whose day has passed. What is still running tells nothing.
 */
export function promisesSql(where: string): string {
  const day = (at: string) => `toDate(${at}, {zone:String})`
  return `SELECT customer_id,
    countIf(broken) AS all_broken, countIf(NOT broken) AS all_kept,
    if(all_kept = 0, all_broken, arrayCount(since -> since < minIf(since_due, NOT broken), groupArrayIf(1000)(since_due, broken)))
      AS broken_in_row,
    countIf(broken AND ${within('since_due', 90)}) AS broken_90
  FROM (
    SELECT customer_id, ${ago('least(due, settled_at)')} AS since_due,
      if(ifNull(delivered < {asOf:DateTime64(3)}, 0), ifNull(is_kept = 0, 1), 1) AS broken
    FROM promises FINAL
    WHERE (${where}) AND promised_on < {asOf:DateTime64(3)}
      AND (ifNull(delivered < {asOf:DateTime64(3)}, 0) OR ${day('due')} < ${day('{asOf:DateTime64(3)}')})
  )
  GROUP BY customer_id`
}

/** What each customer asked that had no answer by then, and how often they had come back about the same thing. */
export function questionsSql(where: string): string {
  const isOpen = `(outcome = 'unanswered' OR isNotNull(answered_in) AND answered_at >= {asOf:DateTime64(3)})
    AND asked_at < {asOf:DateTime64(3)} AND ${within('since_asked', openForDays)}`
  return `SELECT customer_id, countIf(${isOpen}) AS open_questions, maxIf(since_asked, ${isOpen}) AS waiting_days,
    countIf(isNotNull(back_after) AND ${within('since_back', comesBackWithinDays)}) AS back_again_90
  FROM (
    SELECT customer_id, outcome, asked_at, answered_in, back_after, ifNull(${ago('asked_at')}, -1) AS since_asked,
      ${ago('latest_at')} - ifNull(back_after, 0) / 86400 AS since_back
    FROM conversation_outcomes FINAL WHERE (${where}) AND opened_at < {asOf:DateTime64(3)}
  ) AS asked
  LEFT JOIN (
    SELECT id AS answer_id, occurred_at AS answered_at FROM interactions
    WHERE (${where}) AND direction = 'out' AND kind IN ('message', 'ticket', 'call') LIMIT 1 BY id
  ) AS replies ON replies.answer_id = asked.answered_in
  GROUP BY customer_id`
}

/** What a purchase usually costs in each currency, of the time just before: by it, values in all currencies are comparable. */
export const usualOrdersSql = `(SELECT mapFromArrays(groupArray(in_currency), groupArray(usual)) FROM (
  SELECT currency::String AS in_currency, quantile(0.5)(toFloat64(assumeNotNull(value))) AS usual FROM interactions
  WHERE kind = 'order' AND direction != 'out' AND value > 0
    AND occurred_at < {asOf:DateTime64(3)} AND occurred_at >= {asOf:DateTime64(3)} - INTERVAL 90 DAY
  GROUP BY in_currency))`
