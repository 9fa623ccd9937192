import type { Context } from '../../../../platform/context.ts'
import type { Period } from '../../../../platform/period.ts'
import { filterSql, type InForce } from '../../../customers/index.ts'

export interface Among {
  period: Period
  filter: InForce
}

const within = `occurred_at >= toDateTime64({from:Date}, 3, {zone:String})
  AND occurred_at < toDateTime64({until:Date}, 3, {zone:String})`

/** What happened in the period, among those a filter means: for `FROM interactions FINAL WHERE …`. */
export function meant({ settings }: Context, { period, filter }: Among) {
  const { sql, values } = filterSql(filter)
  return { sql: `${within} AND ${sql}`, values: { ...values, ...period, zone: settings.zone } }
}
