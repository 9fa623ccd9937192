import { type Scale, scaleNames, scales } from '../../../../statistics/scales.ts'
import { ago, isKnown } from './moment.ts'

export const isOrder = "(kind = 'order' AND direction != 'out' AND ifNull(value, 1) > 0)"
export const isOwn = "(direction != 'out' AND kind != 'note')"
const isRefund = "(value < 0 AND kind IN ('order', 'event'))"

/** Words by which customers ask for more than they have; a list of ours, in English and German. */
const asksForMore = [
  'upgrad\\\\w*|business (account|terms|plan)|(bigger|larger|higher|premium|pro|enterprise|team|annual) (plan|package|tier|account|licen[cs]e)',
  '(more|additional|extra) (seats|licen[cs]es|users|accounts)|(bulk|volume|wholesale) (order|price|discount|prices)\\\\w*|for (my|our) (whole )?(team|company|office|staff)',
  'geschäftskonto|firmenkonto|geschäftskunde\\\\w*|(größere|höhere)\\\\w* (paket|tarif)\\\\w*|(mehr|weitere|zusätzliche) (lizenzen|nutzer|plätze)|mengenrabatt|großbestellung',
].join('|')

/** Where the answer lies between the worst (0) and the best (1) of its scale; -1 on a scale that nobody knows. */
const share = (() => {
  const known: [string, Scale][] = scaleNames.map((name) => [name, scales[name]])
  const names = known.map(([name]) => `'${name}'`).join(', ')
  const of = (number: (scale: Scale) => number) =>
    `transform(scale::String, [${names}], [${known.map(([, scale]) => number(scale)).join(', ')}]::Array(Float64), 0.)`
  const worst = of(({ direction, lowest, highest }) => (direction === 'higher' ? lowest : highest))
  const span = of(({ direction, lowest, highest }) => (direction === 'higher' ? 1 : -1) * (highest - lowest))
  return `${span} AS span, if(span = 0, -1., least(1., greatest(0., (ifNull(score, 0) - ${worst}) / span))) AS share`
})()

/** One row for each customer with everything that their interactions tell by then, gathered in one reading. */
export function historiesSql(where: string): string {
  return `SELECT customer_id,
    argMax(unit, occurred_at) AS last_unit,
    argMaxIf(account_id, occurred_at, account_id != '') AS last_account,
    maxIf(occurred_at, is_own) AS last_seen_at,
    maxIf(occurred_at, is_order) AS last_order_at,
    maxIf(occurred_at, is_end) AS ended_at,
    maxIf(since, is_own) AS tenure,
    arraySort(groupUniqArrayIf(day, is_order)) AS order_days,
    arraySort(groupUniqArrayIf(day, is_own)) AS active_days,
    ${spent('spent_year', 'since < 365')}, ${spent('spent_90', 'since < 90')}, ${spent('spent_before', 'since >= 90 AND since < 365')},
    uniqExactIf(cityHash64(product), is_order AND product != '' AND since < 365) AS products_year,
    uniqExactIf(purchase, is_refund AND since < 90) AS refunds_90,
    uniqExactIf(contact, is_contact AND since < 30) AS contacts_30,
    uniqExactIf(contact, is_contact AND since < 90) AS contacts_90,
    uniqExactIf(contact, is_contact AND since >= 30 AND since < 120) AS contacts_before,
    avgIf(sentiment, is_felt AND since < 90) AS feeling_90,
    avgIf(sentiment, is_felt AND since >= 90 AND since < 365) AS feeling_before,
    countIf(is_felt AND since < 180) AS felt_180,
    argMaxIf(sentiment, occurred_at, is_felt AND since < 180) AS last_feeling,
    countIf(is_said AND hasAny(emotions, ['anger', 'frustration']) AND feeling = 'negative') AS angry_90,
    countIf(is_said AND has(signals, 'complaint')) AS complaints_90,
    countIf(is_said AND has(signals, 'churn')) AS churn_words_90,
    countIf(is_said AND has(signals, 'praise')) AS praise_90,
    countIf(is_said AND has(signals, 'effort')) AS effort_90,
    countIf(is_said AND match(lowerUTF8(text), '(${asksForMore})') AND NOT has(signals, 'complaint')) AS asked_more_90,
    arraySort(answer -> answer.1, groupArrayIf(200)((toUnixTimestamp64Milli(occurred_at), scale::String, wording::String, share),
      isNotNull(score) AND share >= 0 AND since < 730)) AS answers
  FROM (
    SELECT customer_id, occurred_at, unit::String AS unit, account_id, product, currency, value, scale, wording, score, text,
      sentiment, feeling, emotions, signals, ${ago('occurred_at')} AS since, ${share},
      toUInt16(toDate(occurred_at, {zone:String})) AS day,
      cityHash64(if(order_id != '', order_id, toString(id))) AS purchase,
      cityHash64(if(conversation_id != '', conversation_id, toString(id))) AS contact,
      ${isOwn} AS is_own, ${isOrder} AS is_order, ${isRefund} AS is_refund, has({endedBy:Array(String)}, name::String) AS is_end,
      is_own AND kind IN ('message', 'call', 'ticket') AS is_contact,
      is_own AND isNotNull(sentiment) AS is_felt, is_own AND text != '' AND since < 90 AS is_said
    FROM interactions FINAL WHERE (${where}) AND ${isKnown}
  )
  GROUP BY customer_id`
}

/** Currencies are never added up: each has a sum of its own, refunds taken off. */
function spent(name: string, when: string): string {
  return `sumMapIf(map(currency::String, toFloat64(ifNull(value, 0))), (is_order OR is_refund) AND ${when}) AS ${name}`
}
