import { compareShares } from '../../../statistics/share-difference.ts'
import { type StratifiedDifference, stratifiedDifference } from '../../../statistics/stratified-difference.ts'
import { measuredShare } from '../measured.ts'
import type { AmongLike, Number95 } from './candidate.ts'
import type { Four } from './facts.ts'

/** Which way is bad for the customer: more or less of it. */
export type Bad = 'more' | 'less'

export interface Beside {
  told: AmongLike
  /** So many more of those it happened to fared badly, as far as their like tell; null where they tell nothing. */
  harm: Number95 | null
  p: number
}

/** Those it happened to beside like journeys without it. Fewer than this on either side are too few to compare. */
export const fewestCompared = 15

/** @param strata and `all`: hits and n of those without it, then of those with it */
export function besideTheirLike(strata: readonly Four[], all: Four, bad: Bad): Beside {
  const found = stratifiedDifference(strata.map(sidesOf))
  const own = sidesOf(all)
  const isEnough =
    found !== null && Math.min(found.compared.with.n, found.compared.without.n) >= fewestCompared
  return {
    told: {
      with: measuredShare(own.with.hits, own.with.n),
      without: measuredShare(own.without.hits, own.without.n),
      like: isEnough ? likeShare(found) : null,
      difference: isEnough ? { value: found.difference, low: found.low, high: found.high } : null,
      p: isEnough ? found.p : null,
      compared: found?.compared.with.n ?? 0,
      beside: 'like',
    },
    harm: isEnough ? times(harmful(found, bad), own.with.n) : null,
    p: isEnough ? found.p : 1,
  }
}

/**
 * Where nearly everybody meets a friction, nobody like them is left in the period. Then they are held against all journeys
 * without it, those of the period before too, as they are; the answer says so.
 * @param before hits and n of the journeys of the period before without it
 */
export function besideThoseBefore(
  found: Beside,
  all: Four,
  before: readonly [hits: number, n: number],
  bad: Bad,
): Beside {
  if (found.harm !== null) return found
  const own = sidesOf(all)
  const without = { hits: own.without.hits + before[0], n: own.without.n + before[1] }
  const crude = compareShares(without, own.with)
  if (!crude || Math.min(without.n, own.with.n) < fewestCompared) return found
  const { difference: value, low, high, p } = crude
  return {
    told: {
      ...found.told,
      without: measuredShare(without.hits, without.n),
      like: without.hits / without.n,
      difference: { value, low, high },
      p,
      compared: own.with.n,
      beside: 'before',
    },
    harm: times(
      bad === 'more' ? { value, low, high } : { value: -value, low: -high, high: -low },
      own.with.n,
    ),
    p,
  }
}

function sidesOf([withoutHits, without, withHits, withIt]: Four) {
  return { without: { hits: withoutHits, n: without }, with: { hits: withHits, n: withIt } }
}

/** What the share of those with it would be without it: their own share less the difference. */
function likeShare({ difference, compared }: StratifiedDifference): number {
  return Math.min(1, Math.max(0, compared.with.hits / compared.with.n - difference))
}

function harmful({ difference, low, high }: StratifiedDifference, bad: Bad): Number95 {
  return bad === 'more' ? { value: difference, low, high } : { value: -difference, low: -high, high: -low }
}

export function times({ value, low, high }: Number95, n: number): Number95 {
  return { value: value * n, low: low * n, high: high * n }
}

/** Two numbers with their intervals added, as if neither knew of the other. */
export function plus(one: Number95, other: Number95): Number95 {
  const value = one.value + other.value
  return {
    value,
    low: value - Math.hypot(one.value - one.low, other.value - other.low),
    high: value + Math.hypot(one.high - one.value, other.high - other.value),
  }
}

/** The larger of two numbers that may count the same journeys. */
export function larger(one: Number95, other: Number95): Number95 {
  return other.value > one.value ? other : one
}

export const none: Number95 = { value: 0, low: 0, high: 0 }
