import type { Population } from '../model.ts'

const never = "toDateTime64(0, 3, 'UTC')"

/**
 * Over a row of `featuresSql`: whether they are a customer at the moment, so that they can leave. Learning takes the same ones
 * as scoring.
 */
export function isCustomerSql(population: Population): string {
  const { seen, withinDays } = population
  const lately =
    withinDays === null
      ? 'true'
      : `${latestSql(seen)} >= {asOf:DateTime64(3)} - INTERVAL ${Math.round(withinDays)} DAY`
  return `(${wasCustomerSql(population)} AND NOT has_ended AND ${lately})`
}

/** Whether they ever were one. */
export function wasCustomerSql({ seen }: Population): string {
  return `${latestSql(seen)} > ${never}`
}

function latestSql(seen: Population['seen']): string {
  return seen === 'order' ? 'last_order_at' : 'last_seen_at'
}
