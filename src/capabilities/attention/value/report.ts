import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { bootstrap } from '../../../statistics/bootstrap.ts'
import { namesOf } from '../../customers/index.ts'
import type { AtRisk, ValueReport } from './contract.ts'
import { mostValuable, revenueAtRisk, revenueTenths, rfmGrid, valueTotals, yearRevenues } from './facts.ts'
import { valueSettings } from './settings.ts'
import { lastRuns, type Run } from './store.ts'

const mostTop = 20
/** Up to so many customers a mean is resampled; of more, the mean of money is as good as normal. */
const mostResampled = 500

/** What customers are worth, in one currency: the chosen one, or the one with the most customers. */
export async function showValue(context: Context, { currency }: { currency?: string }): Promise<ValueReport> {
  const [runs, settings, working] = await Promise.all([
    lastRuns(context),
    valueSettings(context),
    isWorking(context),
  ])
  const run = runs.find((one) => one.currency === currency) ?? runs[0]
  return {
    currencies: runs.map(({ currency, customers }) => ({ currency, customers })),
    shown: run ? await shownOf(context, run, settings) : null,
    settings,
    isWorking: working,
  }
}

async function shownOf(
  context: Context,
  run: Run,
  settings: { years: number; acquisitionCost: number },
): Promise<NonNullable<ValueReport['shown']>> {
  const { currency, asOf, told } = run
  const [totals, grid, tenths, top] = await Promise.all([
    valueTotals(context, { currency, asOf, ...settings }),
    rfmGrid(context, currency),
    revenueTenths(context, currency),
    topOf(context, currency),
  ])
  const mean = (sum: number) => sum / totals.known
  const all = { value: totals.all, low: totals.all_low, high: totals.all_high }
  return {
    currency,
    asOf,
    workedOutAt: run.workedOutAt.toISOString(),
    how: told,
    customers: totals.customers,
    alive: totals.alive,
    revenue: totals.revenue,
    buyers: totals.buyers,
    perBuyer: await meanRevenue(context, currency, totals),
    expected: totals.known > 0 ? { value: mean(all.value), low: mean(all.low), high: mean(all.high) } : null,
    expectedAll: totals.known > 0 ? all : null,
    simple: totals.simple,
    grid,
    tenths: tenths.map((one) => ({ ...one, share: totals.revenue > 0 ? one.revenue / totals.revenue : 0 })),
    top,
  }
}

async function meanRevenue(
  context: Context,
  currency: string,
  { buyers, revenue, squares }: { buyers: number; revenue: number; squares: number },
) {
  if (buyers < 2) return null
  if (buyers <= mostResampled) {
    const values = await yearRevenues(context, currency, mostResampled)
    return bootstrap(values, (sample) => sample.reduce((sum, one) => sum + one, 0) / sample.length)
  }
  const value = revenue / buyers
  const variance = Math.max(0, squares / buyers - value ** 2)
  const reach = 1.96 * Math.sqrt(variance / buyers)
  return { value, low: value - reach, high: value + reach }
}

/** By name only for whoever may see customers. */
async function topOf(context: Context, currency: string): Promise<NonNullable<ValueReport['shown']>['top']> {
  if (!context.actor.permissions.has('customers:read')) return []
  const rows = await mostValuable(context, currency, mostTop)
  const names = await namesOf(
    context,
    rows.map(({ customer_id }) => customer_id),
  )
  return rows.map((row) => {
    const { expected: value, expected_low: low, expected_high: high } = row
    return {
      id: row.customer_id,
      name: names.get(row.customer_id) ?? '',
      orders: row.orders,
      revenue: row.spent_year,
      expected: value === null || low === null || high === null ? null : { value, low, high },
      alive: row.p_alive,
      risk: row.risk,
      lastAt: row.last_at,
    }
  })
}

async function isWorking({ db }: Context): Promise<boolean> {
  const { rows } =
    await sql`SELECT 1 FROM jobs.job WHERE name = 'value.work-out' AND data ->> 'isAsked' = 'true'
    AND state IN ('created', 'retry', 'active') LIMIT 1`.execute(db)
  return rows.length > 0
}

/** Has it worked out now. */
export async function workOutAgain(context: Context): Promise<{ isWorking: true }> {
  await context.enqueue('value.work-out', { isAsked: true })
  await context.audit('value.asked-for')
  return { isWorking: true }
}

/** Revenue at risk, one entry for each currency; none before health was worked out. */
export async function showAtRisk(context: Context): Promise<{ atRisk: AtRisk[]; asOf: string | null }> {
  const [rows, [run]] = await Promise.all([revenueAtRisk(context), lastRuns(context)])
  const atRisk = rows.map(
    ({ currency, value, variance, customers, revenue, of_all, method, horizon_days }): AtRisk => {
      const reach = 1.96 * Math.sqrt(variance)
      return {
        currency,
        value,
        low: Math.max(0, value - reach),
        high: Math.min(revenue, value + reach),
        customers,
        revenue,
        revenueOfAll: of_all,
        method: method === 'learned' ? 'learned' : 'points',
        horizonDays: horizon_days,
      }
    },
  )
  return { atRisk, asOf: run?.asOf ?? null }
}
