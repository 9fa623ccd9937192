/** How one customer bought so far; times in weeks (or any one unit). */
export interface Buying {
  /** How often they came again after the first time. */
  frequency: number
  /** From the first time to the last. */
  recency: number
  /** From the first time until now. */
  age: number
}

/** The same history, and how many customers share it. */
export interface SharedBuying extends Buying {
  n: number
}

/** Brings customers with the same history together: what is worked out for one holds for all of them. */
export function shared(customers: readonly Buying[]): SharedBuying[] {
  const found = new Map<string, SharedBuying>()
  for (const { frequency, recency, age } of customers) {
    const key = `${frequency}/${recency}/${age}`
    const same = found.get(key)
    if (same) same.n++
    else found.set(key, { frequency, recency, age, n: 1 })
  }
  return [...found.values()]
}
