import type { Context } from '../../../platform/context.ts'
import { keepMeasure } from '../../customers/index.ts'
import { loyaltySql } from '../loyalty/facts.ts'
import { lastRuns } from './store.ts'

const number = (value: string) => `toFloat64(${value}) AS number, '' AS choice`
const choice = (value: string) => `CAST(NULL, 'Nullable(Float64)') AS number, ${value} AS choice`

/** Fifths by money, of the currency in which they are best. */
const band = `multiIf(max(monetary) = 5, 'top', max(monetary) = 4, 'high', max(monetary) = 3, 'middle', 'low')`

/** Tells segments what was worked out: health, value, loyalty. Figures of money are those of the company's main currency. */
export async function tellMeasures(context: Context): Promise<void> {
  const [main] = await lastRuns(context)
  await tellHealth(context)
  if (!main) return
  await tellValue(context, main.currency)
  await tellLoyalty(context, main.asOf)
}

async function tellHealth(context: Context) {
  const from = 'FROM customer_health FINAL'
  await keepMeasure(context, 'health', { sql: `SELECT customer_id, unit, ${choice('band::String')} ${from}` })
  for (const name of ['risk', 'growth'] as const) {
    await keepMeasure(context, name, {
      sql: `SELECT customer_id, unit, ${number(`100 * ${name}`)} ${from} WHERE isNotNull(${name})`,
    })
  }
}

async function tellValue(context: Context, currency: string) {
  await keepMeasure(context, 'value', {
    sql: `SELECT customer_id, any(unit) AS unit, ${choice(band)} FROM customer_value FINAL GROUP BY customer_id`,
  })
  const ofMain = 'FROM customer_value FINAL WHERE currency = {currency:String}'
  await keepMeasure(context, 'year-revenue', {
    sql: `SELECT customer_id, unit, ${number('spent_year')} ${ofMain}`,
    values: { currency },
  })
  await keepMeasure(context, 'expected-value', {
    sql: `SELECT customer_id, unit, ${number('expected')} ${ofMain} AND isNotNull(expected)`,
    values: { currency },
  })
}

async function tellLoyalty(context: Context, asOf: string) {
  const values = { asOf, zone: context.settings.zone }
  const sql = loyaltySql()
  for (const name of ['loyalty', 'attitude'] as const) {
    await keepMeasure(context, name, {
      sql: `SELECT customer_id, unit, ${choice(`${name}::String`)} FROM (${sql})`,
      values,
    })
  }
  await keepMeasure(context, 'loyalty-programme', {
    sql: `SELECT customer_id, unit, ${choice(`'averse'`)} FROM (${sql}) WHERE is_averse`,
    values,
  })
}
