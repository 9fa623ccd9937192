import { daysBetween } from '../../../platform/period.ts'
import {
  type BgNbd,
  expectedPurchases,
  fitBgNbd,
  probabilityAlive,
} from '../../../statistics/lifetime/bg-nbd.ts'
import { type Buying, shared } from '../../../statistics/lifetime/buying.ts'
import type { Fitted } from '../../../statistics/lifetime/fit.ts'
import {
  expectedSpend,
  fitGammaGamma,
  type GammaGamma,
  type Spend,
} from '../../../statistics/lifetime/gamma-gamma.ts'
import { cholesky } from '../../../statistics/minimise.ts'
import { inOrder, quantile } from '../../../statistics/quantile.ts'
import { seededRandom } from '../../../statistics/random.ts'
import { lastDayOf, type Purchases } from './purchases.ts'

export interface ValueQuestion {
  /** The last day that counts; later purchases are left out. The last day of the data unless told. */
  until?: string
  /** How many weeks ahead. */
  horizon: number
  /** Share of the revenue that is left after costs; 1 unless told. */
  margin?: number
  /** What money is worth less in a year, such as 0.1; 0 unless told. */
  discount?: number
}

export interface ValuedCustomer {
  customer: string
  /** How often they came again, on days of their own; from the first time to the last, and until now, in weeks. */
  frequency: number
  recency: number
  age: number
  probability_alive: number
  /** Within the horizon. */
  expected_purchases: number
  /** Of one purchase; null where no amounts are known. */
  expected_value: number | null
  /** Within the horizon, after margin and discount; with an interval for how little is known of the parameters. */
  clv: { value: number | null; low: number | null; high: number | null }
}

export interface LifetimeValue {
  model: 'bgnbd'
  unit: 'week'
  until: string
  horizon: number
  parameters: BgNbd
  standard_errors: { [K in keyof BgNbd]: number | null }
  log_likelihood: number
  gamma_gamma: GammaGamma | null
  customers: ValuedCustomer[]
}

const week = 7
/** Draws of the parameters behind each interval. */
const draws = 200

/**
 * What customers are likely to buy and to be worth: BG/NBD for how often, Gamma-Gamma for how much. The interval of a value
 * holds 95 % of what it would be with the parameters drawn from their asymptotic distribution (a normal one on the log scale,
 * from the observed information; seeded); it tells how sure the model is of its own expectation, not how one customer may
 * differ from it. Undefined where nobody bought on a second day: then nothing can be told about coming again.
 */
export function lifetimeValue(
  customers: readonly Purchases[],
  question: ValueQuestion,
): LifetimeValue | undefined {
  const until = question.until ?? lastDayOf(customers)
  const histories = customers.flatMap((one) => historyOf(one, until) ?? [])
  const fitted = fitBgNbd(shared(histories.map(({ buying }) => buying)))
  if (!fitted) return undefined
  const money = fitGammaGamma(histories.flatMap(({ spend }) => spend ?? []))
  const others = parametersThatMayBe(fitted, money)
  return {
    model: 'bgnbd',
    unit: 'week',
    until,
    horizon: question.horizon,
    parameters: fitted.parameters,
    standard_errors: fitted.standardErrors,
    log_likelihood: fitted.logLikelihood,
    gamma_gamma: money?.parameters ?? null,
    customers: histories.map((history) =>
      valued(history, { bought: fitted.parameters, spent: money?.parameters }, others, question),
    ),
  }
}

interface History {
  customer: string
  buying: Buying
  /** Over the purchases after the first, as the papers do; undefined where amounts are not known. */
  spend: Spend | undefined
}

function historyOf({ customer, days }: Purchases, until: string): History | undefined {
  const seen = days.filter(({ day }) => day <= until)
  const [first, ...again] = seen
  if (!first) return undefined
  const weeksTo = (day: string) => daysBetween(first.day, day) / week
  const amounts = again.map(({ amount }) => amount).filter((amount): amount is number => amount !== null)
  const mean = amounts.length > 0 ? amounts.reduce((sum, one) => sum + one, 0) / amounts.length : 0
  return {
    customer,
    buying: { frequency: again.length, recency: weeksTo(seen.at(-1)!.day), age: weeksTo(until) },
    // What was given back in all is no spend that could be told on.
    spend:
      first.amount === null
        ? undefined
        : { purchases: mean > 0 ? amounts.length : 0, mean: Math.max(0, mean) },
  }
}

interface Models {
  bought: BgNbd
  spent: GammaGamma | undefined
}

function parametersThatMayBe(bought: Fitted<BgNbd>, spent: Fitted<GammaGamma> | undefined): Models[] {
  const random = seededRandom('parameters that may be')
  const buying = drawn(bought, ['r', 'alpha', 'a', 'b'], random.fork('buying'))
  const spending = spent && drawn(spent, ['p', 'q', 'v'], random.fork('spending'))
  return buying.map((one, i) => ({ bought: one, spent: spending?.[i] ?? spent?.parameters }))
}

/** Parameters drawn around the best ones; none where the likelihood is flat, for then nothing is known of them. */
function drawn<K extends string>(
  { logs, covariance }: Fitted<Record<K, number>>,
  names: readonly K[],
  random: ReturnType<typeof seededRandom>,
): Record<K, number>[] {
  const root = covariance && cholesky(covariance)
  if (!root) return []
  return Array.from({ length: draws }, () => {
    const normal = names.map(() => random.normal())
    const at = logs.map((log, i) =>
      Math.exp(log + root[i]!.reduce((sum, one, k) => sum + one * normal[k]!, 0)),
    )
    return Object.fromEntries(names.map((name, i) => [name, at[i]!])) as Record<K, number>
  })
}

function valued(
  history: History,
  best: Models,
  others: readonly Models[],
  question: ValueQuestion,
): ValuedCustomer {
  const { customer, buying } = history
  const worth = (models: Models) => worthOf(history, models, question)
  const values = inOrder(others.map(worth).filter((one): one is number => one !== null))
  return {
    customer,
    ...buying,
    probability_alive: probabilityAlive(best.bought, buying),
    expected_purchases: expectedPurchases(best.bought, buying, question.horizon),
    expected_value: spendOf(history, best),
    clv: { value: worth(best), low: quantile(values, 0.025), high: quantile(values, 0.975) },
  }
}

function spendOf({ spend }: History, { spent }: Models): number | null {
  return spent && spend ? expectedSpend(spent, spend) : null
}

/** Discounting goes year by year: what is bought within a year is worth what it is at the middle of it. */
function worthOf(
  history: History,
  models: Models,
  { horizon, margin = 1, discount = 0 }: ValueQuestion,
): number | null {
  const spend = spendOf(history, models)
  if (spend === null) return null
  const until = (weeks: number) => expectedPurchases(models.bought, history.buying, weeks)
  if (discount === 0) return until(horizon) * spend * margin
  let worth = 0
  for (let from = 0; from < horizon; from += weeksOfYear) {
    const end = Math.min(horizon, from + weeksOfYear)
    const years = (from + end) / 2 / weeksOfYear
    worth += ((until(end) - (from === 0 ? 0 : until(from))) * spend * margin) / (1 + discount) ** years
  }
  return worth
}

const weeksOfYear = 365.25 / 7
