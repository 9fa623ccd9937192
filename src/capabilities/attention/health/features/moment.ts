/** Whose features, and what is asked of the store for them. `where` is an expression over `customer_id`. */
export interface Whose {
  where: string
  values?: Record<string, unknown>
}

export const everybody: Whose = { where: 'true' }

export function theseCustomers(customers: readonly string[]): Whose {
  return { where: 'customer_id IN {whose:Array(UUID)}', values: { whose: customers } }
}

/** Days before the moment that is asked about, and a window of so many days that ends with it. */
export const ago = (at: string) =>
  `((toUnixTimestamp64Milli({asOf:DateTime64(3)}) - toUnixTimestamp64Milli(${at})) / 86400000)`
export const within = (column: string, days: number, from = 0) =>
  `(${column} >= ${from} AND ${column} < ${from + days})`

/**
 * Nothing counts that was not there yet. By when it happened; and what came in with a delay, as over night, not before it came.
 * What is imported, or came more than a month late, is a history that was loaded once: it counts from when it happened, since
 * from now on such things will be known in time.
 */
export const isKnown = `occurred_at < {asOf:DateTime64(3)}
  AND (received_at <= {asOf:DateTime64(3)} OR import_id != '' OR received_at > occurred_at + INTERVAL 31 DAY)`
