import { scaleNames, scales } from '../../../statistics/scales.ts'
import { rules } from './kinds.ts'

/** What one answer says of the attitude: 1, 0 or −1; NULL on scales that ask for something else, such as effort. */
function answerSql(): string {
  const cases = scaleNames.flatMap((name) => {
    const scale = scales[name]
    const ends =
      scale.kind === 'net' && scale.metric.startsWith('nps')
        ? { good: scale.promotersFrom, bad: scale.detractorsTo }
        : scale.kind === 'share'
          ? { good: scale.satisfiedFrom, bad: scale.satisfiedFrom - (scale.highest > 2 ? 2 : 1) }
          : name === 'stars5'
            ? { good: 4, bad: 2 }
            : undefined
    if (!ends) return []
    return [`scale = '${name}', multiIf(score >= ${ends.good}, 1, score <= ${ends.bad}, -1, 0)`]
  })
  return `multiIf(${cases.join(', ')}, NULL)`
}

const day = 'toInt32(toDate(occurred_at, {zone:String}))'
const until = 'toInt32({asOf:Date})'
const isOrder = `kind = 'order' AND ifNull(value, 0) >= 0`
const answer = `if(score IS NULL, NULL, ${answerSql()})`
const isAnswer = `isNotNull(${answer}) AND ${day} > ${until} - ${rules.answerDays}`
const areWords = `direction != 'out' AND isNotNull(sentiment) AND is_sure AND ${day} > ${until} - ${rules.wordDays}`
const isDoubt = `direction != 'out' AND has(signals, 'churn') AND ${day} > ${until} - ${rules.answerDays}`

/** How people speak of loyalty programmes in the languages that are read. */
const programme =
  '(?i)(loyalty|rewards?|bonus|points) (card|programme|program|club|scheme)|bonusprogramm|treue(programm|karte|punkte)|kundenkarte'

/**
 * One row for each customer who bought: attitude, behaviour and kind, and whether they dislike loyalty programmes.
 * Their rhythm is the median of their own gaps. A doubt is words of leaving; whoever bought after it came back.
 * @param where a condition over interactions, such as one customer; all unless told
 */
export function loyaltySql(where = '1'): string {
  return `SELECT customer_id, own.unit AS unit, orders, toInt32(since) AS since, toFloat64(rhythm) AS rhythm, attitude, behaviour, is_averse,
    multiIf(behaviour = 'early', 'unknown', behaviour = 'overdue', 'leaving', behaviour = 'returning', 'vulnerable',
      attitude = 'negative', 'trapped', attitude = 'positive', 'loyal', 'habit') AS loyalty
  FROM (
    SELECT customer_id, orders, since, rhythm, is_averse,
      multiIf(orders < ${rules.fewestOrders}, 'early',
        since > ${rules.overdueGaps} * rhythm AND since >= ${rules.overdueDays}, 'overdue',
        pauses > 0 OR (doubted > 0 AND doubted < last), 'returning', 'steady') AS behaviour,
      multiIf(isNotNull(answered), multiIf(answered > 0, 'positive', answered < 0, 'negative', 'neutral'),
        spoken < ${rules.fewestWords}, 'unknown',
        felt >= ${rules.feltFrom}, 'positive', felt <= -${rules.feltFrom}, 'negative', 'neutral') AS attitude
    FROM (
      SELECT customer_id, length(days) AS orders, days[-1] AS last, ${until} - last AS since,
        arraySlice(arrayDifference(days), 2) AS gaps,
        greatest(if(empty(gaps), 0, arrayReduce('quantileExact(0.5)', gaps)), 1) AS rhythm,
        arrayCount(gap -> gap > ${rules.pauseGaps} * rhythm AND gap >= ${rules.pauseDays}, arraySlice(gaps, -${rules.recentGaps})) AS pauses,
        doubted, answered, spoken, felt, is_averse
      FROM (
        SELECT customer_id, arraySort(groupUniqArrayIf(${day}, ${isOrder})) AS days, maxIf(${day}, ${isDoubt}) AS doubted,
          argMaxIf(${answer}, (occurred_at, id), ${isAnswer}) AS answered, countIf(${areWords}) AS spoken,
          avgIf(sentiment, ${areWords}) AS felt,
          countIf(direction != 'out' AND sentiment < 0 AND match(text, '${programme}')) > 0 AS is_averse
        FROM interactions FINAL
        WHERE occurred_at < toDateTime64(addDays({asOf:Date}, 1), 3, {zone:String}) AND (${where})
          AND (kind = 'order' OR isNotNull(score) OR isNotNull(sentiment))
        GROUP BY customer_id HAVING notEmpty(days)
      )
    )
  ) AS bought
  INNER JOIN (SELECT customer_id, unit FROM known_customers FINAL) AS own USING customer_id`
}
