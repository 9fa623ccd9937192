import type { Context } from '../../../../platform/context.ts'
import { type HealthRow, healthRow } from '../../standing/health-row.ts'
import { theseCustomers } from '../features/moment.ts'
import type { HealthModel } from '../model.ts'
import { scoredColumns, scoreSql } from './score-sql.ts'

/** What a model says of some customers as of a moment, worked out now and not kept. At most a few thousand at once. */
export function scoredAt(
  { facts, settings }: Context,
  { model, customers, asOf }: { model: HealthModel; customers: readonly string[]; asOf: Date },
): Promise<HealthRow[]> {
  const { sql, values } = scoreSql({ model, asOf, whose: theseCustomers(customers), zone: settings.zone })
  return facts.query(
    healthRow,
    `SELECT {asOf:DateTime64(3)} AS worked_out_at, ${scoredColumns.join(', ')} FROM (${sql})`,
    values,
  )
}
