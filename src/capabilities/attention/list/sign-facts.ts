import { type Scale, scaleNames, scales } from '../../../statistics/scales.ts'
import { type GrowthSign, growthSigns, mostFurther, type TroubleSign, troubleSigns } from './signs.ts'

/*
 * Each of these questions gives rows (customer_id, sign, n, latest, interaction, figure, points): one for each customer and
 * sign. `{at}` is the moment they are asked for; nothing that happened later is looked at. `whose` narrows them to customers.
 */

export const signColumns = 'customer_id, sign, n, latest, interaction, figure, points'

const points = { ...troubleSigns, ...growthSigns }

/** Points of a sign by how many there are. */
const worth = (sign: TroubleSign | GrowthSign, n: string) =>
  `toFloat32(${points[sign].points} + least(${n} - 1, ${sign in troubleSigns ? mostFurther.trouble : mostFurther.growth}))`
const within = (column: string, sign: TroubleSign | GrowthSign) =>
  `${column} > {at:DateTime64(3)} - INTERVAL ${points[sign].days} DAY AND ${column} <= {at:DateTime64(3)}`
const waitedHours = 4

/** Questions nobody answered, those of the unhappy told apart. */
const unanswered = (whose: string) => `
  SELECT customer_id, if(feeling = 'negative', 'unhappy-unanswered', 'question-waiting') AS sign, count() AS n,
    max(asked_at) AS latest, argMax(asked_in, asked_at) AS interaction, toFloat64(0) AS figure,
    if(sign = 'unhappy-unanswered', ${worth('unhappy-unanswered', 'n')}, ${worth('question-waiting', 'n')}) AS points
  FROM conversation_outcomes FINAL
  WHERE ${whose} AND outcome = 'unanswered' AND asked_at <= {at:DateTime64(3)} - INTERVAL ${waitedHours} HOUR
    AND ${within('asked_at', 'unhappy-unanswered')}
    AND (feeling = 'negative' OR ${within('asked_at', 'question-waiting')})
  GROUP BY customer_id, sign`

/**
 * The same as it was at a moment of the past: nobody had replied by then. Whether a reply that came later answered the
 * question could not be known.
 */
const unansweredThen = (whose: string) => `
  SELECT customer_id, if(first_feeling < -0.2, 'unhappy-unanswered', 'question-waiting') AS sign, count() AS n,
    max(asked_at) AS latest, argMax(asked_in, asked_at) AS interaction, toFloat64(0) AS figure,
    if(sign = 'unhappy-unanswered', ${worth('unhappy-unanswered', 'n')}, ${worth('question-waiting', 'n')}) AS points
  FROM conversation_outcomes FINAL
  WHERE ${whose} AND asked_in IS NOT NULL AND asked_at <= {at:DateTime64(3)} - INTERVAL ${waitedHours} HOUR
    AND (first_reply_after IS NULL OR opened_at + toIntervalSecond(toInt64(first_reply_after)) > {at:DateTime64(3)})
    AND ${within('asked_at', 'unhappy-unanswered')} AND (first_feeling < -0.2 OR ${within('asked_at', 'question-waiting')})
  GROUP BY customer_id, sign`

/** Came back about the same thing in another conversation. */
const cameBack = (whose: string) => `
  SELECT customer_id, 'came-back' AS sign, count() AS n, max(opened_at) AS latest, argMax(back_in, opened_at) AS interaction,
    toFloat64(0) AS figure, ${worth('came-back', 'n')} AS points
  FROM conversation_outcomes FINAL
  WHERE ${whose} AND back_in IS NOT NULL AND ${within('opened_at', 'came-back')}
    AND latest_at + toIntervalSecond(toInt64(back_after)) <= {at:DateTime64(3)}
  GROUP BY customer_id`

/** The last promises of a customer, where all of them were broken; two at least. One that is overdue is broken. */
const promisesBroken = (whose: string) => `
  SELECT customer_id, 'promises-broken' AS sign, inRow AS n, latest, rows[1].3 AS interaction, toFloat64(0) AS figure,
    toFloat32(${troubleSigns['promises-broken'].points} + least(inRow - 2, ${mostFurther.trouble})) AS points
  FROM (
    SELECT customer_id, arrayReverseSort(groupArray((due, ifNull(is_kept, 0), given_in))) AS rows,
      toInt64(arrayFirstIndex(one -> one.2 = 1, rows)) AS firstKept,
      if(firstKept = 0, toInt64(length(rows)), firstKept - 1) AS inRow, rows[1].1 AS latest
    FROM promises FINAL
    WHERE ${whose} AND due <= {at:DateTime64(3)} AND due > {at:DateTime64(3)} - INTERVAL 365 DAY
    GROUP BY customer_id
  )
  WHERE inRow >= 2 AND ${within('latest', 'promises-broken')}`

/** What they wrote and answered, in one reading: of leaving, of somebody who decides, complaints, praise, scores. */
const saidBy = (whose: string) => `
  SELECT customer_id, found.1 AS sign, found.2 AS n, found.3 AS latest, found.4 AS interaction, toFloat64(0) AS figure, found.5 AS points
  FROM (
    SELECT customer_id, maxIf(occurred_at, direction = 'out' AND text != '') AS answered,
      ${said('churn-words', "has(signals, 'churn')")},
      ${said('asked-for-somebody', "has(signals, 'escalation')")},
      ${said('complaint-waiting', "has(signals, 'complaint')")},
      ${said('praised', "has(signals, 'praise') AND feeling = 'positive'")},
      ${said('asked-for-more', asksForMore)},
      ${said('low-score', `score IS NOT NULL AND (${poor})`)}
    FROM interactions FINAL
    WHERE ${whose} AND (text != '' OR score IS NOT NULL)
      AND occurred_at > {at:DateTime64(3)} - INTERVAL ${longest} DAY AND occurred_at <= {at:DateTime64(3)}
    GROUP BY customer_id
  )
  ARRAY JOIN arrayFilter(one -> one.2 > 0 AND (one.1 != 'complaint-waiting' OR one.3 > answered), [
    ${saidSigns.map((sign) => `('${sign}', n_${name(sign)}, at_${name(sign)}, in_${name(sign)}, ${worth(sign, `n_${name(sign)}`)})`).join(',\n    ')}
  ]) AS found`

const saidSigns = [
  'churn-words',
  'asked-for-somebody',
  'complaint-waiting',
  'praised',
  'asked-for-more',
  'low-score',
] as const
const longest = Math.max(...saidSigns.map((sign) => points[sign].days))
const name = (sign: string) => sign.replaceAll('-', '_')

function said(sign: (typeof saidSigns)[number], is: string): string {
  const meant = `direction = 'in' AND ${within('occurred_at', sign)} AND (${is})`
  return `toInt64(countIf(${meant})) AS n_${name(sign)}, maxIf(occurred_at, ${meant}) AS at_${name(sign)},
      argMaxIf(id, occurred_at, ${meant}) AS in_${name(sign)}`
}

/** Phrases of people who want more of it, in the languages that are read best; looked for in small letters. */
const wantsMore = [
  'business account', 'company account', 'corporate account', 'upgrade to', 'upgrade my', 'upgrade our', 'more seats',
  'more users', 'more licences', 'more licenses', 'additional seats', 'additional users', 'bigger plan', 'higher plan',
  'bulk order', 'volume discount', 'order for our', 'make us an offer', 'make our', 'whole team wants',
  'geschäftskonto', 'firmenkonto', 'mengenrabatt', 'grossbestellung', 'großbestellung', 'mehr lizenzen', 'mehr nutzer',
  'zusätzliche lizenzen', 'ein angebot für', 'größeres paket', 'tarif wechseln',
] // biome-ignore format: one glance

const asksForMore = `(has(signals, 'question') OR has(signals, 'request')) AND feeling != 'negative'
        AND multiSearchAny(lowerUTF8(text), [${wantsMore.map((phrase) => `'${phrase}'`).join(', ')}])`

/** The worst quarter of a scale, or what its makers count against. */
const poor = scaleNames
  .map((one) => {
    const scale: Scale = scales[one]
    if (scale.kind === 'net') return `(scale = '${one}' AND score <= ${scale.detractorsTo})`
    const reach = (scale.highest - scale.lowest) / 4
    return scale.direction === 'higher'
      ? `(scale = '${one}' AND score <= ${scale.lowest + reach})`
      : `(scale = '${one}' AND score >= ${scale.highest - reach})`
  })
  .join(' OR ')

const netScales = scaleNames.filter((one) => scales[one].kind === 'net' && one !== 'nes')

/** Their latest answer to whether they would recommend us is that of a promoter. */
const promoters = (whose: string) => `
  SELECT customer_id, 'promoter' AS sign, toInt64(1) AS n, max(occurred_at) AS latest, argMax(id, occurred_at) AS interaction,
    argMax(score, occurred_at) AS figure, ${worth('promoter', '1')} AS points
  FROM interactions FINAL
  WHERE ${whose} AND score IS NOT NULL AND scale IN (${netScales.map((one) => `'${one}'`).join(', ')})
    AND ${within('occurred_at', 'promoter')}
  GROUP BY customer_id
  HAVING argMax(${promotes}, occurred_at)`

const promotes = `(${netScales
  .map((one) => `(scale = '${one}' AND score >= ${(scales[one] as { promotersFrom: number }).promotersFrom})`)
  .join(' OR ')})`

/** How often somebody must have ordered before one can speak of a rhythm, and from how many times it they are late. */
const fewestOrders = 4
const lateFrom = 2
const risingFrom = 1.5
const fewestRising = 3

/** Days on which they ordered, by customer: late for their own rhythm, or ordering more often than before. */
const ordering = (whose: string) => `
  SELECT customer_id, found.1 AS sign, found.2 AS n, latest, interaction, found.3 AS figure, found.4 AS points
  FROM (
    SELECT customer_id, arraySort(groupUniqArray(toDate(occurred_at))) AS days, max(occurred_at) AS latest,
      argMax(id, occurred_at) AS interaction,
      greatest(1, arrayReduce('median', arrayPopFront(arrayDifference(arrayMap(one -> toInt32(one), days))))) AS rhythm,
      dateDiff('day', latest, {at:DateTime64(3)}) AS silence, silence / rhythm AS times,
      toInt64(arrayCount(one -> one > toDate({at:DateTime64(3)}) - ${growthSigns['orders-rising'].days}, days)) AS lately,
      least(365, dateDiff('day', days[1], toDate({at:DateTime64(3)}))) - ${growthSigns['orders-rising'].days} AS before,
      toInt64(length(days)) - lately AS earlier,
      (lately / ${growthSigns['orders-rising'].days}) / (greatest(earlier, 1) / greatest(before, 1)) AS faster
    FROM interactions FINAL
    WHERE ${whose} AND kind = 'order' AND direction != 'out' AND ifNull(value, 1) > 0
      AND ${within('occurred_at', 'out-of-rhythm')}
    GROUP BY customer_id
    HAVING length(days) >= ${fewestOrders}
  )
  ARRAY JOIN arrayFilter(one -> one.2 > 0, [
    ('out-of-rhythm', if(times >= ${lateFrom} AND silence >= 14, toInt64(length(days)), toInt64(0)), times,
      toFloat32(${troubleSigns['out-of-rhythm'].points} + least(times - ${lateFrom}, 1))),
    ('orders-rising', if(lately >= ${fewestRising} AND before >= 60 AND faster >= ${risingFrom}, lately, toInt64(0)), faster,
      toFloat32(${growthSigns['orders-rising'].points} + least((faster - ${risingFrom}) / 2, 1)))
  ]) AS found`

const always = [cameBack, promisesBroken, saidBy, promoters, ordering]
/** All questions about signs, as things stand now and as they stood at a moment of the past. */
export const signsNow = [unanswered, ...always]
export const signsThen = [unansweredThen, ...always]
