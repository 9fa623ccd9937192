import type { Context } from '../../../platform/context.ts'
import { dayIn } from '../../../platform/facts/rollups/marks.ts'
import { daysNow, mirrorChanges } from '../../customers/index.ts'
import { learnApart, worthApart } from './apart.ts'
import { type Buyer, buyersInParts, currenciesWithOrders } from './order-days.ts'
import { rfmOf } from './rfm.ts'
import { type ValueSettings, valueSettings } from './settings.ts'
import { lastRuns, type Run, saveRuns } from './store.ts'
import { type LearnedValue, rfmInput, type Worth } from './worth.ts'

/** By itself value is worked out anew once a day. */
const goodForHours = 23
const hourMs = 3_600_000
const dayMs = 86_400_000
/** More customers than this teach the model nothing new. */
const enoughToLearnFrom = 40_000

/**
 * Works out what every customer is worth, currency by currency, and keeps it in place of what was there before. A random part
 * of the customers teaches the model; then all are gone through, some thousands at a time. Bears being run again.
 */
export async function workOutValue(
  context: Context,
  { isAsked = false }: { isAsked?: boolean } = {},
): Promise<void> {
  if (!isAsked && (await isFresh(context))) return
  await mirrorChanges(context, { most: Number.POSITIVE_INFINITY })
  const asOf = await lastDay(context)
  const at = context.now()
  const settings = await valueSettings(context)
  const runs: Run[] = []
  for (const { currency, customers } of asOf ? await currenciesWithOrders(context, asOf) : []) {
    runs.push(await workOut(context, { currency, customers, asOf: asOf!, at, settings }))
  }
  await context.facts.command('DELETE FROM customer_value WHERE version < {version:UInt64}', {
    version: at.getTime(),
  })
  await saveRuns(context, runs)
  await context.enqueue('attention.measures', {})
}

async function isFresh(context: Context): Promise<boolean> {
  const [run] = await lastRuns(context)
  return run !== undefined && context.now().getTime() - run.workedOutAt.getTime() < goodForHours * hourMs
}

/** The last day with facts, today at most: of a history that was imported its own last day. */
async function lastDay(context: Context): Promise<string | null> {
  const { span } = await daysNow(context)
  if (!span) return null
  const today = dayIn(context.settings.zone)(context.now())
  return [span.last, today].sort()[0]!
}

interface Currency {
  currency: string
  customers: number
  asOf: string
  at: Date
  settings: ValueSettings
}

async function workOut(context: Context, one: Currency): Promise<Run> {
  const until = Date.parse(`${one.asOf}T00:00:00Z`) / dayMs
  const learnedFrom: Buyer[] = []
  for await (const part of buyersInParts(context, one, one.customers)) {
    learnedFrom.push(...buyersIn(part))
    if (learnedFrom.length >= enoughToLearnFrom) break
  }
  const { settings } = one
  const learned = await learnApart({
    histories: learnedFrom.map(({ purchases }) => purchases),
    until,
    settings,
  })
  let customers = 0
  for await (const part of buyersInParts(context, one, one.customers)) {
    const buyers = buyersIn(part)
    const histories = buyers.map(({ purchases }) => purchases)
    const worth = await worthApart({ histories, until, settings }, learned)
    await keep(context, one, { until, learned, buyers, worth })
    customers += buyers.length
  }
  const { horizonDays, margin, discount } = settings
  const told = { ...learned.told, horizonDays, margin, discount }
  return { currency: one.currency, asOf: one.asOf, workedOutAt: one.at, customers, told }
}

/** Whoever only got money back has bought nothing that is known. */
function buyersIn(part: readonly Buyer[]): Buyer[] {
  return part.filter(({ purchases }) => purchases.length > 0)
}

interface Worked {
  until: number
  learned: LearnedValue
  buyers: readonly Buyer[]
  worth: readonly Worth[]
}

/** Rows that one insert takes. */
const rowsAtOnce = 10_000

async function keep(context: Context, one: Currency, { until, learned, buyers, worth }: Worked) {
  const instant = (day: number) => new Date(day * dayMs).toISOString()
  const rows = buyers.map(({ customerId, unit, purchases }, k) => {
    const input = rfmInput(purchases, until)
    const { alive, expected } = worth[k]!
    const lately = purchases.filter(({ at }) => at > until - 365)
    return {
      customer_id: customerId,
      currency: one.currency,
      version: one.at.getTime(),
      unit,
      worked_out_at: one.at.toISOString(),
      model: learned.told.model,
      orders: input.orders,
      spent: input.spent,
      spent_year: lately.reduce((sum, { amount }) => sum + amount, 0),
      first_at: instant(purchases[0]!.at),
      last_at: instant(purchases.at(-1)!.at),
      p_alive: alive,
      horizon_days: one.settings.horizonDays,
      expected: expected?.value ?? null,
      expected_low: expected?.low ?? null,
      expected_high: expected?.high ?? null,
      ...rfmOf(input, learned.cuts),
    }
  })
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await context.facts.insert('customer_value', rows.slice(from, from + rowsAtOnce))
  }
}
