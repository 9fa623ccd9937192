import { kaplanMeier, type Survival, type Watched } from '../../../statistics/kaplan-meier.ts'
import { inOrder, quantile } from '../../../statistics/quantile.ts'
import type { PurchaseOn } from './refunds.ts'

/** How customers under contract pay and stay, learned from what they paid. */
export interface ContractModel {
  /** Days from one payment to the next. */
  periodDays: number
  /** The share that stays at least so many periods. */
  survival: Pick<Survival, 'time' | 'share' | 'atRisk' | 'lost'>[]
  /** What of those watched is lost in a period, beyond where the curve can be told. */
  hazard: number
}

const usualPeriods = [7, 14, 30.44, 91.3, 182.6, 365.25]
/** A gap counts as regular within this share of its usual one. */
const regularWithin = 0.25
/** Whoever has not paid for so many periods has left. */
const missedPeriods = 1.5

/**
 * Do customers pay by the calendar? Of those with at least four purchases, the share whose gaps are nearly all alike and near
 * a week, two weeks, a month, a quarter, half a year or a year. Null where too few have bought so often.
 */
export function regularShare(
  histories: readonly (readonly PurchaseOn[])[],
): { share: number; n: number } | null {
  const often = histories.filter(({ length }) => length >= 4)
  if (often.length < 30) return null
  return { share: often.filter(isRegular).length / often.length, n: often.length }
}

function isRegular(purchases: readonly PurchaseOn[]): boolean {
  const gaps = gapsOf(purchases)
  const usual = quantile(inOrder(gaps), 0.5)!
  const alike = gaps.filter((gap) => Math.abs(gap - usual) <= regularWithin * usual).length
  return (
    alike >= 0.8 * gaps.length &&
    usualPeriods.some((period) => Math.abs(period - usual) <= Math.max(1, 0.1 * period))
  )
}

function gapsOf(purchases: readonly PurchaseOn[]): number[] {
  return purchases.slice(1).map(({ at }, k) => at - purchases[k]!.at)
}

/** Learns how long customers stay; undefined where nobody paid twice. @param until day number since 1970 */
export function learnContract(
  histories: readonly (readonly PurchaseOn[])[],
  until: number,
): ContractModel | undefined {
  const gaps = inOrder(histories.flatMap(gapsOf))
  const periodDays = quantile(gaps, 0.5)
  if (!periodDays) return undefined
  const watched = histories.map((purchases) => watchedFor(purchases, { periodDays, until }))
  const survival = kaplanMeier(watched).map(({ time, share, atRisk, lost }) => ({
    time,
    share,
    atRisk,
    lost,
  }))
  const lost = watched.filter(({ isLost }) => isLost).length
  const periods = watched.reduce((sum, { time }) => sum + time, 0)
  return { periodDays, survival, hazard: periods > 0 ? lost / periods : 0 }
}

interface Clock {
  periodDays: number
  until: number
}

function watchedFor(purchases: readonly PurchaseOn[], clock: Clock): Watched {
  const paid = periodsBetween(purchases[0]!.at, purchases.at(-1)!.at, clock.periodDays) + 1
  return { time: paid, isLost: hasLeft(purchases, clock) }
}

function periodsBetween(from: number, to: number, periodDays: number): number {
  return Math.round((to - from) / periodDays)
}

function hasLeft(purchases: readonly PurchaseOn[], { periodDays, until }: Clock): boolean {
  return until - purchases.at(-1)!.at > missedPeriods * periodDays
}

export interface ContractQuestion {
  until: number
  horizonDays: number
  margin: number
  discount: number
}

/**
 * Survival × margin: what a customer pays in a period, times the chance that they still pay then, for each period of the
 * horizon; nothing for those who have left. The chance is that of customers who stayed as long as this one; where the curve
 * ends or too few are watched, each further period loses the mean share. The interval is that of the chance to stay at all
 * (Greenwood on the scale of logs), drawn through to the sum.
 */
export function contractValue(
  purchases: readonly PurchaseOn[],
  model: ContractModel,
  { until, horizonDays, margin, discount }: ContractQuestion,
) {
  const clock = { periodDays: model.periodDays, until }
  const { time: paid, isLost } = watchedFor(purchases, clock)
  if (isLost) return { alive: 0, value: 0, low: 0, high: 0 }
  const perPeriod = purchases.reduce((sum, { amount }) => sum + amount, 0) / paid
  const periods = Math.floor(horizonDays / model.periodDays)
  const sum = { value: 0, low: 0, high: 0 }
  for (let k = 1; k <= periods; k++) {
    const staying = stayingFor(model, paid, k)
    const worth = (perPeriod * margin) / (1 + discount) ** ((k * model.periodDays) / 365.25)
    for (const end of ['value', 'low', 'high'] as const) sum[end] += staying[end] * worth
  }
  return { alive: 1, ...sum }
}

/** Fewer watched than this, and the curve is not followed further. */
const fewestWatched = 10

/** The chance to stay k more periods for somebody who has stayed for so many. */
function stayingFor({ survival, hazard }: ContractModel, paid: number, k: number) {
  const followed = survival.filter(({ atRisk, lost }) => atRisk >= fewestWatched && lost < atRisk)
  let log = 0
  let variance = 0
  for (const { time, atRisk, lost } of followed) {
    if (time < paid || time >= paid + k) continue
    log += Math.log(1 - lost / atRisk)
    variance += lost / (atRisk * (atRisk - lost))
  }
  const end = Math.max(paid, (followed.at(-1)?.time ?? 0) + 1)
  log += Math.max(0, paid + k - end) * Math.log(1 - Math.min(0.99, hazard))
  const reach = 1.96 * Math.sqrt(variance)
  return { value: Math.exp(log), low: Math.exp(log - reach), high: Math.min(1, Math.exp(log + reach)) }
}
