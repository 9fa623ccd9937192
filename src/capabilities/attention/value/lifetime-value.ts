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
  warnings: string[]
}

const week = 7
const dayMs = 86_400_000
/** Draws of the parameters behind each interval. */
const draws = 200
/** Fewer customers than this tell little of four parameters. */
const fewCustomers = 100

/**
 * What customers are likely to buy and to be worth: BG/NBD for how often, Gamma-Gamma for how much. The interval of a value
 * holds 95 % of what it would be with the parameters drawn from their asymptotic distribution (a normal one on the log scale,
 * from the observed information; seeded), or learned from samples of the customers where there is none; it tells how sure the model is of its own expectation, not how one customer may
 * differ from it. Undefined where nobody bought on a second day: then nothing can be told about coming again.
 */
export function lifetimeValue(
  customers: readonly Purchases[],
  question: ValueQuestion,
): LifetimeValue | undefined {
  const until = question.until ?? lastDayOf(customers)
  const histories = customers.flatMap(({ customer, days }) => {
    const purchases = days.map(({ day, amount }) => ({ at: dayNumber(day), amount }))
    const history = historyOf(purchases, dayNumber(until))
    return history ? [{ customer, history }] : []
  })
  const learned = learnBuying(histories.map(({ history }) => history))
  if (!learned) return undefined
  const { fitted, money } = learned
  return {
    model: 'bgnbd',
    unit: 'week',
    until,
    horizon: question.horizon,
    parameters: fitted.parameters,
    standard_errors: fitted.standardErrors,
    log_likelihood: fitted.logLikelihood,
    gamma_gamma: money?.parameters ?? null,
    customers: histories.map(({ customer, history }) => ({
      customer,
      ...valued(history, learned.models, question),
    })),
    warnings: histories.length < fewCustomers ? [fewWarning(histories.length)] : [],
  }
}

function fewWarning(n: number): string {
  return `Only ${n} ${n === 1 ? 'customer' : 'customers'}: the model is rough, and may be far from how they behave.`
}

function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs)
}

export interface History {
  buying: Buying
  /** Over the purchases after the first, as the papers do; undefined where amounts are not known. */
  spend: Spend | undefined
}

/** How a customer bought until a day; undefined where they bought nothing by then. Days are numbered since 1970. */
export function historyOf(
  purchases: readonly { at: number; amount: number | null }[],
  until: number,
): History | undefined {
  const seen = purchases.filter(({ at }) => at <= until)
  const [first, ...again] = seen
  if (!first) return undefined
  const amounts = again.map(({ amount }) => amount).filter((amount): amount is number => amount !== null)
  const mean = amounts.length > 0 ? amounts.reduce((sum, one) => sum + one, 0) / amounts.length : 0
  return {
    buying: {
      frequency: again.length,
      recency: (seen.at(-1)!.at - first.at) / week,
      age: (until - first.at) / week,
    },
    // What was given back in all is no spend that could be told on.
    spend:
      first.amount === null
        ? undefined
        : { purchases: mean > 0 ? amounts.length : 0, mean: Math.max(0, mean) },
  }
}

/** The models, and what their parameters may as well have been. */
export interface Models {
  best: ModelPair
  others: ModelPair[]
}

export interface Learned {
  fitted: Fitted<BgNbd>
  money: Fitted<GammaGamma> | undefined
  models: Models
}

/** Learns how customers buy and spend from their histories; undefined where nobody bought on a second day. */
export function learnBuying(histories: readonly History[]): Learned | undefined {
  const fitted = fitBgNbd(shared(histories.map(({ buying }) => buying)))
  if (!fitted) return undefined
  const money = fitGammaGamma(histories.flatMap(({ spend }) => spend ?? []))
  const best = { bought: fitted.parameters, spent: money?.parameters }
  const others = fitted.covariance ? parametersThatMayBe(fitted, money) : resampled(histories)
  return { fitted, money, models: { best, others } }
}

/** Where the likelihood is flat at its top: models of so many samples of the customers instead. */
const resamples = 50
/** Of fewer customers samples are too much alike to tell anything. */
const enoughToResample = 30
/** Of more customers a sample has so many: fifty fits to all of them would take minutes. The intervals become wider, never narrower. */
const mostResampled = 10_000

/**
 * Bootstrap, for customers whose curvature tells nothing: where nobody seems to leave, or all are alike, parameters run off
 * to infinity, though what they foretell is settled. Samples in which nobody came again are left out.
 */
function resampled(histories: readonly History[]): ModelPair[] {
  if (histories.length < enoughToResample) return []
  const random = seededRandom('samples of customers')
  const size = Math.min(histories.length, mostResampled)
  return Array.from({ length: resamples }, () => {
    const drawn = Array.from({ length: size }, () => histories[random.integer(histories.length)]!)
    const bought = fitBgNbd(shared(drawn.map(({ buying }) => buying)))
    const spent = fitGammaGamma(drawn.flatMap(({ spend }) => spend ?? []))
    return bought ? [{ bought: bought.parameters, spent: spent?.parameters }] : []
  }).flat()
}

interface ModelPair {
  bought: BgNbd
  spent: GammaGamma | undefined
}

function parametersThatMayBe(bought: Fitted<BgNbd>, spent: Fitted<GammaGamma> | undefined): ModelPair[] {
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

/** What one customer is expected to buy and to be worth within the horizon, with the interval of the worth. */
export function valued(
  history: History,
  { best, others }: Models,
  question: ValueQuestion,
): Omit<ValuedCustomer, 'customer'> {
  const { buying } = history
  const worth = (models: ModelPair) => worthOf(history, models, question)
  const value = worth(best)
  const values = inOrder(others.map(worth).filter((one): one is number => one !== null))
  const end = (share: number, outer: typeof Math.min) => {
    const found = quantile(values, share)
    return value === null || found === null ? null : outer(value, found)
  }
  return {
    ...buying,
    probability_alive: probabilityAlive(best.bought, buying),
    expected_purchases: expectedPurchases(best.bought, buying, question.horizon),
    expected_value: spendOf(history, best),
    clv: { value, low: end(0.025, Math.min), high: end(0.975, Math.max) },
  }
}

function spendOf({ spend }: History, { spent }: ModelPair): number | null {
  return spent && spend ? expectedSpend(spent, spend) : null
}

/** Discounting goes year by year: what is bought within a year is worth what it is at the middle of it. */
function worthOf(
  history: History,
  models: ModelPair,
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
