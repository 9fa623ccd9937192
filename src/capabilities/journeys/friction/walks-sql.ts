import type { Walked } from '../instances/facts.ts'
import { kindNumber } from './kind-number.ts'
import { placesSql, waysTaken } from './paths-sql.ts'
import { likeSql, stratumSql } from './strata-sql.ts'

/** The journeys asked about, and those of the period before (null where nothing is compared). */
export interface Sides {
  now: Walked
  before: Walked | null
}

export function either({ now, before }: Sides): string {
  return before ? `(${now.sql} OR ${before.sql})` : now.sql
}

export function valuesOf({ now, before }: Sides) {
  return { ...now.values, ...before?.values }
}

/** Lower than this, words or an answer are bad (−1 to 1). */
const badBelow = -0.2
const bitsOf = (isSet: string, names: string, arrays: string) =>
  `arraySum(arrayMap((${names}, i) -> bitShiftLeft(toUInt64(${isSet}), toUInt8(i - 1)), ${arrays}))`

/**
 * Journeys as few small numbers, a bit for each step: where it was waited long, where the channel changed, where something
 * was told and where it was bad. What ended and how is 0 (goes on), 1 (success), 2 (failure), 3 (given up).
 */
const walksSql = (sides: Sides) => `
  SELECT path_id, toUInt8(${sides.now.sql}) AS is_now, id, customer_id, started_at, latest_at, lowest,
    toUInt8(multiIf(outcome = 'success', 1, outcome = 'failure', 2, outcome = 'given up', 3, 0)) AS ended,
    toUInt8(multiIf(broken > 0, 2, promises > 0, 1, 0)) AS promise,
    ${stratumSql} AS stratum,
    ${bitsOf('gap > beyond', 'gap, beyond', 'arraySlice(gaps, 2, length(limits)), limits, arrayEnumerate(limits)')} AS long_bits,
    ${bitsOf('one != other', 'one, other', 'arraySlice(channels, 1, length(limits)), arraySlice(channels, 2, length(limits)), arrayEnumerate(limits)')} AS changed_bits,
    ${bitsOf('f IS NOT NULL OR r IS NOT NULL', 'f, r', 'arraySlice(felt, 1, 60), arraySlice(rated, 1, 60), each')} AS told_bits,
    ${bitsOf(`least(ifNull(f, 1), ifNull(r, 1)) < ${badBelow}`, 'f, r', 'arraySlice(felt, 1, 60), arraySlice(rated, 1, 60), each')} AS bad_bits,
    ${bitsOf('r IS NOT NULL', 'r', 'arraySlice(rated, 1, 60), each')} AS answered_bits,
    ${bitsOf(`ifNull(r, 1) < ${badBelow}`, 'r', 'arraySlice(rated, 1, 60), each')} AS bad_answer_bits,
    arraySlice(arrayEnumerate(path), 1, 60) AS each
  FROM journey_instances FINAL
  INNER JOIN (${waysTaken(either(sides))}) AS ways USING (path_id)
  WHERE ${either(sides)}`

/** Those that went alike put together, with the customers of the period. */
const alikeSql = (sides: Sides) => `
  SELECT path_id, is_now, ended, promise, long_bits, changed_bits, told_bits, bad_bits, answered_bits, bad_answer_bits, stratum,
    count() AS walks, groupArrayIf(customer_id, is_now) AS customers
  FROM (${walksSql(sides)}) GROUP BY path_id, is_now, ended, promise, long_bits, changed_bits, told_bits, bad_bits, answered_bits, bad_answer_bits, stratum`

/**
 * For every question that lays walks out. Looking for comparisons that follow from others, the engine goes through all
 * inner questions again for each column it meets; that takes it longer than the whole answer, and finds nothing here.
 */
export const quicklyPlanned = 'SETTINGS optimize_and_compare_chain = 0, optimize_syntax_fuse_functions = 0'

const isKind = (kind: Parameters<typeof kindNumber>[0]) => `kind = ${kindNumber(kind)}`
const hasBit = (bits: string) => `bitTest(${bits}, position - 1)`
const afterwards = (bits: string) => `bitShiftRight(${bits}, after - 1) != 0`

/** Whether a walk that came to a place counts there: who has ended cannot stop any more, who told nothing felt nothing. */
const countsThere = `multiIf(
  ${isKind('stop')}, NOT (position = length AND (ended < 2 OR ended = 2 AND length > 1)),
  ${isKind('feeling')}, ${hasBit('told_bits')},
  ${isKind('promise')}, promise > 0,
  1)`

/** Where a walk ended without success: at its last step, or before the step that is the failure. */
const stoppedAt = `multiIf(ended = 3, length, ended = 2, greatest(length - 1, 1), 0)`

const isTouched = `multiIf(
  given != 2, given,
  ${isKind('wait')}, ${hasBit('long_bits')},
  ${isKind('channel')}, ${hasBit('changed_bits')},
  ${isKind('stop')}, position = ${stoppedAt},
  ${isKind('feeling')}, ${hasBit('bad_bits')},
  promise = 2)`

/** A place taken apart, one row for each; what is looked for among them comes as `where`. */
const laidOut = (walks: string, sides: Sides, also: string) => `
  SELECT place.1 AS kind, place.2 AS at, place.3 AS position, place.4 AS given, place.5 AS after, place.6 AS times, ${also}
  FROM (
    SELECT arrayJoin(places) AS place, ${also}
    FROM (${walks}) AS walked INNER JOIN (${placesSql(either(sides))}) AS paths USING (path_id)
  )`

const walkColumns =
  'length, contact_bits, repeat_bits, ended, promise, long_bits, changed_bits, told_bits, bad_bits, stratum'

/** After a contact, what was said in it tells of what led to it: only what was answered about it counts, and what came later. */
const withAnswer = (later: string, answers: string) =>
  `(${afterwards(later)} OR ${isKind('contact')} AND bitTest(${answers}, position))`

/** Whether a contact, a repeat, a long wait or a bad feeling was before; of a promise, which is of the whole, nothing was. */
const hadTrouble = `(bitAnd(bitOr(bitOr(contact_bits, repeat_bits), bitOr(long_bits, bad_bits)),
  bitShiftLeft(toUInt64(1), toUInt8(position - 1)) - 1) != 0 AND NOT (${isKind('promise')}))`

/** Who stops shows trouble where something failed, or one of these was there or before; else it may be a change of mind. */
const inTrouble = `(ended = 2 OR bitAnd(bitOr(bitOr(contact_bits, repeat_bits), bitOr(long_bits, bad_bits)),
  bitShiftLeft(toUInt64(1), toUInt8(position)) - 1) != 0)`

/** One row for each place that walks came to: whether it touched them, among whom they are compared, and what came afterwards. */
export const byPlaceSql = (sides: Sides, among = '1') => `
  SELECT kind, at, touched, is_now, walks, customers, times, stratum, alike_in,
    if(counts, walks, 0) AS ended_n, if(counts AND ended = 1, walks, 0) AS ended_hits,
    if(is_now AND told_after, walks, 0) AS felt_n, if(is_now AND bad_after, walks, 0) AS felt_hits,
    if(is_now AND touched = 1 AND in_trouble, walks, 0) AS troubled,
    if(NOT is_now AND touched = 0 AND told_after, walks, 0) AS felt_before_n,
    if(NOT is_now AND touched = 0 AND bad_after, walks, 0) AS felt_before_hits,
    ended_n AS turned_n, if(counts AND turned_after, walks, 0) AS turned_hits
  FROM (
    SELECT kind, at, is_now, walks, customers, times, stratum, ended, is_now AND ended > 0 AS counts, toUInt8(${isTouched}) AS touched,
      ${likeSql} * 2 + ${hadTrouble} AS alike_in,
      ${withAnswer('told_bits', 'answered_bits')} AS told_after, ${withAnswer('bad_bits', 'bad_answer_bits')} AS bad_after,
      ${afterwards('contact_bits')} AS turned_after, ${inTrouble} AS in_trouble
    FROM (${laidOut(alikeSql(sides), sides, `${walkColumns}, answered_bits, bad_answer_bits, is_now, walks, customers`)})
    WHERE ${countsThere} AND ${among}
  )`

/** The walks that came to one place ({kind} and {at}), each with whether it was touched there. */
export const walksAtSql = (sides: Sides) => `
  SELECT id, customer_id, started_at, latest_at, lowest, ended, ${likeSql} AS alike_in, toUInt8(${isTouched}) AS touched
  FROM (${laidOut(walksSql(sides), sides, `${walkColumns}, id, customer_id, started_at, latest_at, lowest`)})
  WHERE kind = {kind:UInt8} AND at = {at:UInt16} AND ${countsThere}`
