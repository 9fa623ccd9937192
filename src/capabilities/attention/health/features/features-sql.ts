import { type FeatureKey, featureKeys } from './features.ts'
import { historiesSql } from './histories.ts'
import { ago, type Whose } from './moment.ts'
import { promisesSql, questionsSql, usualOrdersSql } from './owed.ts'

export interface FeaturesAsked {
  /** From what was known by then. */
  asOf: Date
  whose: Whose
  /** Calendar days are those of the organisation's zone. */
  zone: string
  /** Names of events after which somebody is no customer any more. */
  endedBy?: readonly string[]
}

/** A question to the store, whole or as a part of another one. */
export interface Question {
  sql: string
  values: Record<string, unknown>
}

/**
 * What is measured of each customer at a moment, in one question for all of them: `customer_id`, `unit`, `account_id`,
 * `last_seen_at` (when they last did something), `last_order_at` (1970 where never), `has_ended` (an event of `endedBy` and no
 * purchase after it) and `inputs`, the features in the order of `featureKeys`, NaN where one is not known. Somebody without
 * anything of their own before the moment is not there.
 */
export function featuresSql({ asOf, whose, zone, endedBy = [] }: FeaturesAsked): Question {
  const { where, values } = whose
  const sql = `SELECT customer_id, if(mirrored, its_unit, last_unit) AS unit, last_account AS account_id,
    last_seen_at, last_order_at, ended_at > last_order_at AND ended_at > toDateTime64(0, 3, 'UTC') AS has_ended,
    arrayMap(value -> toFloat32(if(isFinite(value), value, nan)), [${featureKeys.map((key) => expressions[key]).join(', ')}]) AS inputs
  FROM (
    SELECT *, toInt32(toDate({asOf:DateTime64(3)}, {zone:String})) AS today, ${usualOrdersSql} AS usual,
      ${windows('orders', 'order_days', [30, 90, 360, 365])}, ${windows('active', 'active_days', [30, 90, 120])},
      today - order_days[-1] AS since_order, today - active_days[-1] AS since_active,
      ${usualGap('order_days')} AS order_gap, ${usualGap('active_days')} AS active_gap,
      ${inUsualOrders('spent_year')} AS worth_year, ${inUsualOrders('spent_90')} AS worth_90,
      ${inUsualOrders('spent_before')} AS worth_before,
      arrayFilter(answer -> answer.2 = answers[-1].2 AND answer.3 = answers[-1].3, answers) AS same_again,
      arrayFilter(answer -> startsWith(answer.2, 'nps'), answers) AS recommending,
      arrayFilter(answer -> answer.2 IN ('ces5', 'ces7', 'nes'), answers) AS easing
    FROM (${historiesSql(where)})
    WHERE last_seen_at > toDateTime64(0, 3, 'UTC')
  ) AS histories
  LEFT JOIN (${promisesSql(where)}) AS promised USING (customer_id)
  LEFT JOIN (${questionsSql(where)}) AS questions USING (customer_id)
  LEFT JOIN (
    SELECT customer_id, unit::String AS its_unit, true AS mirrored FROM known_customers FINAL WHERE (${where})
  ) AS mirror USING (customer_id)`
  return { sql, values: { ...values, asOf, zone, endedBy } }
}

/** On how many days it happened, of so many that end today. */
function windows(name: string, days: string, lengths: readonly number[]): string {
  return lengths
    .map((length) => `arrayCount(day -> today - day < ${length}, ${days}) AS ${name}_${length}`)
    .join(', ')
}

/** At least two gaps make a rhythm: the middle one, or the upper of two. 0 where there is none. */
function usualGap(days: string): string {
  const gaps = `arraySort(arraySlice(arrayDifference(${days}), 2))`
  return `if(length(${days}) < 3, 0, ${gaps}[intDiv(length(${days}) - 1, 2) + 1])`
}

function inUsualOrders(sums: string): string {
  return `arraySum((currency, sum) -> if(usual[currency] > 0, sum / usual[currency], 0), mapKeys(${sums}), mapValues(${sums}))`
}

/** Half a time more on both sides, so that nothing against once is no infinite rise; unknown where there was no time before. */
const rate = (now: string, before: string, times: number, fromDays: number) =>
  `if(tenure < ${fromDays} OR ${now} + ${before} = 0, nan, (${now} + 0.5) / (${before} / ${times} + 0.5))`

const inGaps = (since: string, gap: string) => `if(${gap} = 0, nan, ${since} / ${gap})`
const last = (answers: string) => `if(empty(${answers}), nan, ${answers}[-1].4)`
const ifPromised = (value: string) => `if(all_broken = 0 AND all_kept = 0, nan, ${value})`

const expressions: Record<FeatureKey, string> = {
  'days-since-order': 'if(empty(order_days), nan, since_order)',
  'own-rhythm': inGaps('since_order', 'order_gap'),
  'orders-30': 'orders_30',
  'orders-90': 'orders_90',
  'orders-365': 'orders_365',
  'order-trend': rate('orders_90', '(orders_360 - orders_90)', 3, 180),
  'value-year': 'if(empty(usual), nan, worth_year)',
  'spend-trend':
    'if(orders_90 = 0 OR worth_before <= 0, nan, (worth_90 / orders_90) / (worth_before / (orders_365 - orders_90)))',
  'products-year': 'products_year',
  'refunds-90': 'refunds_90',
  'days-since-active': ago('last_seen_at'),
  silence: inGaps('since_active', 'active_gap'),
  'active-days-30': 'active_30',
  'active-days-90': 'active_90',
  'use-trend': rate('active_30', '(active_120 - active_30)', 3, 120),
  'tenure-days': 'tenure',
  'contacts-30': 'contacts_30',
  'contacts-90': 'contacts_90',
  'contact-trend': rate('contacts_30', 'contacts_before', 3, 120),
  feeling: 'ifNull(feeling_90, nan)',
  'last-feeling': 'if(felt_180 = 0, nan, ifNull(last_feeling, nan))',
  'feeling-trend': 'ifNull(feeling_90 - feeling_before, nan)',
  'angry-90': 'angry_90',
  'complaints-90': 'complaints_90',
  'churn-words-90': 'churn_words_90',
  'praise-90': 'praise_90',
  'asked-more-90': 'asked_more_90',
  'effort-90': 'effort_90',
  'last-score': last('answers'),
  'score-change': 'if(length(same_again) < 2, nan, same_again[-1].4 - same_again[-2].4)',
  recommends: last('recommending'),
  ease: last('easing'),
  'broken-in-row': ifPromised('broken_in_row'),
  'broken-90': ifPromised('broken_90'),
  'broken-share': 'all_broken / (all_broken + all_kept)',
  'open-questions': 'open_questions',
  'waiting-days': 'waiting_days',
  'back-again-90': 'back_again_90',
}
