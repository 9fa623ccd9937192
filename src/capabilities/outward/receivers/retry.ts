const seconds = 1_000
const minutes = 60 * seconds
const hours = 60 * minutes

/** How long to wait after each attempt that failed: the schedule that Standard Webhooks recommends. */
const waits = [
  5 * seconds,
  5 * minutes,
  30 * minutes,
  2 * hours,
  5 * hours,
  10 * hours,
  14 * hours,
  20 * hours,
  24 * hours,
]

/**
 * When a delivery that failed is tried again; undefined after the tenth attempt. A tenth more or less by `chance` (0 to
 * 1), so that what failed together does not come back together.
 */
export function nextTry(
  now: Date,
  { attempts, chance }: { attempts: number; chance: number },
): Date | undefined {
  const wait = waits[attempts - 1]
  return wait === undefined ? undefined : new Date(now.getTime() + Math.round(wait * (0.9 + 0.2 * chance)))
}

/** A receiver at which nothing arrived for so long is switched off. */
export const longestFailingMs = 5 * 24 * hours
