import type { Past } from './facts.ts'
import type { Moment } from './moments.ts'

/** Customers at past moments in columns, beside what came of them. */
export interface PastTable {
  keys: readonly string[]
  columns: Float64Array[]
  left: Uint8Array
  grew: Uint8Array
  fold: Uint8Array
}

export interface PastMoment {
  moment: Moment
  rows: readonly Past[]
}

export function tableOf(
  moments: readonly PastMoment[],
  { keys, horizon }: { keys: readonly string[]; horizon: number },
): PastTable {
  const rows = moments.flatMap((one) => one.rows)
  const grows = growing(keys, horizon)
  return {
    keys,
    columns: keys.map((_, k) => Float64Array.from(rows, ({ inputs }) => inputs[k] ?? Number.NaN)),
    left: Uint8Array.from(rows, ({ did_leave }) => did_leave),
    grew: Uint8Array.from(rows, (row) => Number(grows(row))),
    fold: Uint8Array.from(rows, ({ fold }) => fold),
  }
}

/** So much more than usual is growth and not the usual up and down. */
const more = 1.25
const year = 365

/**
 * Whether somebody bought more than before: a quarter more than what they usually spend in as many days, by their last year or
 * the time since they came. In usual purchases of the company, so that currencies compare; where no prices are known, by
 * how often they bought.
 */
function growing(keys: readonly string[], horizon: number) {
  const at = (key: string) => keys.indexOf(key)
  const [value, orders, tenure] = [at('value-year'), at('orders-365'), at('tenure-days')]
  return ({ inputs, spent_after, orders_after }: Past): boolean => {
    const days = Math.min(year, Math.max(horizon, inputs[tenure] ?? year))
    const hasPrices = inputs[value] !== null && inputs[value] !== undefined
    const before = Math.max(0, (hasPrices ? inputs[value] : inputs[orders]) ?? 0)
    const after = hasPrices ? spent_after : orders_after
    return after > 0 && after > (more * before * horizon) / days
  }
}
