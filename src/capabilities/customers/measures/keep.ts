import type { Context } from '../../../platform/context.ts'
import type { Values } from '../../../platform/facts/facts.ts'
import type { MeasureName } from './known.ts'

/**
 * Keeps a measure of all customers in place of what was kept of it before; whoever is not among them has none any more.
 * @param sql a question for `customer_id`, `unit`, `number` (or NULL) and `choice` (or ''), one row for each customer
 */
export async function keepMeasure(
  { facts, now }: Context,
  measure: MeasureName,
  { sql, values }: { sql: string; values?: Values },
): Promise<void> {
  const version = now().getTime()
  await facts.command(
    `INSERT INTO customer_measures (customer_id, measure, version, unit, number, choice)
    SELECT customer_id, {measure:String}, {version:UInt64}, unit, number, choice FROM (${sql})`,
    { ...values, measure, version },
  )
  await facts.command(
    'DELETE FROM customer_measures WHERE measure = {measure:String} AND version < {version:UInt64}',
    { measure, version },
  )
}
