import { clickhouseText } from '../../../../platform/facts/literals.ts'
import type { PromiseRule } from '../rules/rule.ts'
import { amountSql, fitsSql, kindSql } from '../rules/rule-sql.ts'

/** Answers about a promise come at most so many days after it was fulfilled. */
const answersWithinDays = 30
/** Getting in touch counts from the giving of the promise until so many days after it was due or fulfilled. */
const contactsWithinDays = 7
/** Of one customer so many answers, orders and contacts are looked through. */
const mostBeside = 5_000

const columns = [
  'rule', 'customer_id', 'id', 'version', 'kind', 'channel', 'touchpoint', 'stage', 'source', 'unit', 'country',
  'language', 'product', 'given_in', 'given_as', 'done_in', 'done_as', 'done_at', 'order_id', 'conversation_id', 'seen',
  'promised_on', 'due', 'delivered', 'settled_at', 'measure', 'better', 'promised', 'actual', 'gap', 'is_kept', 'answers',
  'contacts', 'next_order_after',
] as const // biome-ignore format: one glance

export interface Making {
  rules: readonly PromiseRule[]
  /** An expression over `customer_id`: whose promises; it may read from what `given` names (`meant AS (SELECT …)`). */
  whose: string
  given?: string
  /** Grows with time. */
  version: number
  zone: string
}

/** Writes the promises of some customers as they are now; what was there before and is no more is marked as gone after it. */
export function writeRows(making: Making): string[] {
  const { whose, given, version } = making
  const names = columns.join(', ')
  const first = given ? `WITH ${given} ` : ''
  return [
    `INSERT INTO promises (${names}) ${first}SELECT ${names} FROM (${rowsSql(making)})`,
    `INSERT INTO promises ${first}SELECT * REPLACE (toUInt64(${version}) AS version, toUInt8(1) AS is_gone)
    FROM (SELECT * FROM promises FINAL WHERE ${whose} AND version < ${version})`,
  ]
}

/** Rows of the ledger with all its columns. */
export function rowsSql(making: Making): string {
  return `SELECT *, toUInt64(${making.version}) AS version, ${besideSql(making.zone)}
    FROM (${told(making)}) AS told
    LEFT JOIN (${besideOf(making)}) AS beside ON beside.of_customer = told.customer_id
    LEFT JOIN (${boughtBy(making)}) AS bought ON bought.of_customer = told.customer_id`
}

function told(making: Making): string {
  const amounts = making.rules.filter(({ amount }) => amount !== null)
  return [dated(making), ...amounts.map((rule) => amountOf(rule, making))].join('\nUNION ALL\n')
}

/** What a row of `interactions` says of itself, under the names of the ledger. */
const place =
  'kind::String, channel::String, touchpoint::String, stage::String, source::String, unit::String, country::String, language::String, product::String'
const placeNames = [
  'kind',
  'channel',
  'touchpoint',
  'stage',
  'source',
  'unit',
  'country',
  'language',
  'product',
]

/**
 * Promises about when: all interactions with one promise id (else one order, else alone) are one promise. The first that
 * says when gives it, the latest word wins. Where all we have of it is its fulfilment, it was given with the order.
 */
function dated({ rules, whose, zone }: Making): string {
  const day = (at: string) => `toDate(${at}, ${clickhouseText(zone)})`
  const days = (from: string, until: string) => `toFloat64(dateDiff('day', ${day(from)}, ${day(until)}))`
  return `SELECT giver.1 AS rule, customer_id, reinterpret(sipHash128(customer_id, key), 'UUID') AS id,
      ${placeNames.map((name, index) => `giver.${index + 2} AS ${name}`).join(', ')},
      giver.11 AS given_in, giver.12 AS given_as, giver.13 AS order_id, giver.14 AS conversation_id,
      if(delivered IS NULL, NULL, doer.1) AS done_in, if(delivered IS NULL, '', doer.2) AS done_as,
      if(delivered IS NULL, '', doer.3) AS done_at,
      seen,
      if(given_in = doer.1 AND ordered_at > toDateTime64(0, 3, 'UTC'), least(ordered_at, given_at), given_at) AS promised_on,
      assumeNotNull(last_due) AS due, delivered, ifNull(delivered, due) AS settled_at,
      'days' AS measure, 'less' AS better,
      ${days('promised_on', 'due')} AS promised,
      if(delivered IS NULL, NULL, ${days('promised_on', 'assumeNotNull(delivered)')}) AS actual,
      actual - promised AS gap, if(gap IS NULL, NULL, toUInt8(gap <= 0)) AS is_kept
    FROM (
      SELECT customer_id, key,
        argMinIf((${kindSql(rules)}, ${place}, id, name::String, order_id, conversation_id), (occurred_at, id), promised_at IS NOT NULL) AS giver,
        argMaxIf((id, name::String, touchpoint::String), (occurred_at, id), fulfilled_at IS NOT NULL) AS doer,
        minIf(occurred_at, promised_at IS NOT NULL) AS given_at,
        argMaxIf(promised_at, (occurred_at, id), promised_at IS NOT NULL) AS last_due,
        argMaxIf(fulfilled_at, (occurred_at, id), fulfilled_at IS NOT NULL) AS delivered,
        sumWithOverflow(if(promised_at IS NULL, 0, ${rowHash})) AS seen
      FROM (
        SELECT *, multiIf(promise_id != '', promise_id, order_id != '', order_id, toString(id)) AS key
        FROM interactions FINAL WHERE ${whose} AND (promised_at IS NOT NULL OR fulfilled_at IS NOT NULL)
      )
      GROUP BY customer_id, key HAVING countIf(promised_at IS NOT NULL) > 0
    ) AS kept
    LEFT JOIN (
      SELECT customer_id AS of_customer, order_id AS of_order, min(occurred_at) AS ordered_at FROM interactions
      WHERE ${whose} AND kind = 'order' AND order_id != '' GROUP BY customer_id, order_id
    ) AS ordered ON ordered.of_customer = kept.customer_id AND ordered.of_order = kept.giver.13`
}

/** What a row was when it was read. */
export const rowHash = 'cityHash64(id, version)'

/** Promises about how much: each interaction that says both what was promised and what was delivered is one. */
function amountOf({ id, conditions, promiseIdBegins, amount }: PromiseRule, { whose }: Making): string {
  const said = amountSql(amount!)
  const kept = amount!.better === 'less' ? 'gap <= 0' : 'gap >= 0'
  return `SELECT ${clickhouseText(id)} AS rule, customer_id, reinterpret(sipHash128(customer_id, rule, toString(told_in)), 'UUID') AS id,
      ${placeNames.map((name, index) => `said.${index + 1} AS ${name}`).join(', ')},
      told_in AS given_in, told_name AS given_as, order_id, conversation_id,
      toNullable(told_in) AS done_in, told_name AS done_as, touchpoint AS done_at, seen,
      occurred_at AS promised_on, occurred_at AS due, toNullable(occurred_at) AS delivered, occurred_at AS settled_at,
      ${clickhouseText(amount!.unit)} AS measure, ${clickhouseText(amount!.better)} AS better,
      assumeNotNull(said_promised) AS promised, said_actual AS actual, actual - promised AS gap, toNullable(toUInt8(${kept})) AS is_kept
    FROM (
      SELECT customer_id, id AS told_in, name::String AS told_name, order_id, conversation_id, occurred_at, (${place}) AS said,
        if(promised_at IS NULL, ${rowHash}, 0) AS seen, ${said.promised} AS said_promised, ${said.delivered} AS said_actual
      FROM interactions FINAL WHERE ${whose} AND ${fitsSql({ conditions, promiseIdBegins })}
    ) WHERE said_promised IS NOT NULL AND said_actual IS NOT NULL`
}

/** Which rows make the ledger what it is, for `seen`. */
export function madeFrom(rules: readonly PromiseRule[]): string {
  const amounts = rules.flatMap(({ amount, ...rule }) => {
    if (!amount) return []
    const said = amountSql(amount)
    return [`(${fitsSql(rule)} AND ${said.promised} IS NOT NULL AND ${said.delivered} IS NOT NULL)`]
  })
  return ['promised_at IS NOT NULL', ...amounts].join(' OR ')
}

/** What a customer said, and how often they got in touch, as lists to look through for each promise. */
function besideOf({ whose }: Making): string {
  return `SELECT customer_id AS of_customer,
      groupArrayIf(${mostBeside})((scale::String, wording::String, assumeNotNull(score), order_id, conversation_id, touchpoint::String, occurred_at),
        score IS NOT NULL) AS said,
      groupArrayIf(${mostBeside})((if(conversation_id != '', conversation_id, toString(id)), order_id, occurred_at),
        kind IN ('message', 'call', 'visit', 'ticket') AND direction = 'in') AS contacted
    FROM interactions FINAL
    WHERE ${whose} AND (score IS NOT NULL OR kind IN ('message', 'call', 'visit', 'ticket')) GROUP BY customer_id`
}

function boughtBy({ whose }: Making): string {
  return `SELECT of_customer, groupArray(${mostBeside})((bought, bought_at)) AS bought_then
    FROM (
      SELECT customer_id AS of_customer, if(order_id != '', order_id, toString(id)) AS bought, min(occurred_at) AS bought_at
      FROM interactions WHERE ${whose} AND kind = 'order' GROUP BY of_customer, bought
    ) GROUP BY of_customer`
}

/** Asked where the promise is fulfilled and about its order, an answer is about it whenever it came. */
const isAbout = (zone: string) => `if(told.order_id != '',
    one.4 = told.order_id AND ((told.done_at != '' AND one.6 = told.done_at) OR (one.7 >= toStartOfDay(least(due, settled_at), ${clickhouseText(zone)}) AND one.7 <= settled_at + INTERVAL ${answersWithinDays} DAY)),
    (told.conversation_id = '' OR one.5 = told.conversation_id) AND one.7 >= promised_on AND one.7 <= settled_at + INTERVAL ${answersWithinDays} DAY)`

const besideSql = (zone: string) => `
    arrayMap(one -> (one.1, one.2, one.3), arrayFilter(one -> ${isAbout(zone)}, said)) AS answers,
    toUInt16(length(arrayDistinct(arrayMap(one -> one.1, arrayFilter(
      one -> (one.2 = '' OR one.2 = told.order_id) AND one.3 >= promised_on AND one.3 <= settled_at + INTERVAL ${contactsWithinDays} DAY,
      contacted))))) AS contacts,
    if(delivered IS NULL, NULL, arrayReduce('minOrNull', arrayMap(one -> dateDiff('second', assumeNotNull(delivered), one.2) / 86400,
      arrayFilter(one -> one.1 != told.order_id AND one.2 > assumeNotNull(delivered), bought_then)))) AS next_order_after`
