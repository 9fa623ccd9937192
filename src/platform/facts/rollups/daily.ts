/**
 * The two daily questions as SQL sources. Days that were written to since their last rollup are counted from the
 * interactions themselves, all others come from the rollup: always right, and fast for the long past.
 */
export const dimensions = [
  'kind',
  'direction',
  'channel',
  'touchpoint',
  'stage',
  'source',
  'unit',
  'country',
  'language',
  'product',
] as const

/** Scale under which kept (1) and broken (0) promises are counted beside the answers. */
export const promiseScale = 'promise'

const keys = dimensions.join(', ')
/** Whether a promise was kept, 1 or 0, by whole days of the organisation; bind zone:String. */
export const kept =
  'toFloat64(toDate(assumeNotNull(fulfilled_at), {zone:String}) <= toDate(assumeNotNull(promised_at), {zone:String}))'

/** Days written to since their last rollup. */
export const pendingDays = `(
  SELECT changed_days.day FROM changed_days FINAL
  LEFT JOIN (SELECT day, built_at FROM built_days FINAL) AS built ON built.day = changed_days.day
  WHERE changed_at >= built_at)`

/** Rows (day, scale, wording, dimensions, score, n); bind zone:String, from:Date, until:Date (exclusive). */
export const answersByDay = answersWith(pendingDays)

/** Rows (day, dimensions, n, customers as a uniqCombined64(20) state); bind as above. */
export const interactionsByDay = interactionsWith(pendingDays)

/**
 * The same sources for a request with several questions, which asks for the pending days once; bind pending:Array(Date)
 * too. Looking for them anew in each question, and planning for them where there are none, took four fifths of its time.
 */
export function sourcesFor(pending: readonly string[], { from, until }: { from: string; until: string }) {
  const days = pending.some((day) => day >= from && day < until) ? '{pending:Array(Date)}' : undefined
  return { answers: answersWith(days), interactions: interactionsWith(days) }
}

function answersWith(pending?: string) {
  const rolledUp = `SELECT day, scale, wording, ${keys}, score, n FROM answer_days FINAL WHERE ${daysInPeriod(pending)}`
  return pending ? `(${rolledUp} UNION ALL ${countAnswers(pending)})` : `(${rolledUp})`
}

function interactionsWith(pending?: string) {
  const rolledUp = `SELECT day, ${keys}, n, customers FROM interaction_days FINAL WHERE ${daysInPeriod(pending)}`
  return pending ? `(${rolledUp} UNION ALL ${countInteractions(pending)})` : `(${rolledUp})`
}

function daysInPeriod(pending?: string) {
  return `day >= {from:Date} AND day < {until:Date} AND n > 0 ${pending ? `AND day NOT IN ${pending}` : ''}`
}

/**
 * One row per answer and per promise that came due: (day, scale, wording, dimensions, customer_id, score).
 * A promise is kept when fulfilled on the promised day or before, by whole days.
 */
export function eachAnswer(days?: string) {
  return `SELECT toDate(occurred_at, {zone:String}) AS day, answered.1 AS scale, wording, ${keys},
      customer_id, answered.2 AS score
    FROM interactions FINAL
    ARRAY JOIN arrayConcat(
      if(interactions.score IS NULL, [], [(interactions.scale::String, assumeNotNull(interactions.score))]),
      if(promised_at IS NULL OR fulfilled_at IS NULL, [], [('${promiseScale}', ${kept})])
    ) AS answered
    WHERE ${inPeriod(days)} AND (interactions.score IS NOT NULL OR fulfilled_at IS NOT NULL)`
}

export function countAnswers(days: string) {
  return `SELECT day, scale, wording, ${keys}, score, count() AS n FROM (${eachAnswer(days)})
    GROUP BY day, scale, wording, ${keys}, score`
}

export function countInteractions(days: string) {
  return `SELECT toDate(occurred_at, {zone:String}) AS day, ${keys}, count() AS n,
      uniqCombined64State(20)(customer_id) AS customers
    FROM interactions FINAL
    WHERE ${inPeriod(days)}
    GROUP BY day, ${keys}`
}

/** The instants first, so that whole months are skipped; then the days themselves. */
export function inPeriod(days?: string) {
  const whole = `occurred_at >= toDateTime64({from:Date}, 3, {zone:String})
      AND occurred_at < toDateTime64({until:Date}, 3, {zone:String})`
  return days ? `${whole} AND toDate(occurred_at, {zone:String}) IN ${days}` : whole
}
