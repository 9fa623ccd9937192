import type { EventLog } from './event-log.ts'
import type { Walks } from './walks.ts'

/** A way through the activities, and how many cases took exactly that way. */
export interface Variant {
  path: string[]
  cases: number
}

/** Every way that was taken, the most travelled first; ways travelled as often stand in the order of their names. */
export function variantsOf({ activities, activityOf }: EventLog, { order, from }: Walks): Variant[] {
  const ways = new Map<string, { first: number; cases: number }>()
  for (let one = 0; one + 1 < from.length; one++) {
    const key = wayKey(activityOf, order.subarray(from[one], from[one + 1]))
    const way = ways.get(key)
    if (way) way.cases++
    else ways.set(key, { first: one, cases: 1 })
  }
  const variants = [...ways.values()].map(({ first, cases }) => ({
    cases,
    path: Array.from(
      order.subarray(from[first], from[first + 1]),
      (event) => activities[activityOf[event]!]!,
    ),
  }))
  return variants.sort((a, b) => b.cases - a.cases || comparePaths(a.path, b.path))
}

/** Two units for each activity: a log may know more activities than one unit can tell apart. */
function wayKey(activityOf: Int32Array, events: Int32Array): string {
  let key = ''
  for (const event of events) {
    const activity = activityOf[event]!
    key += String.fromCharCode(activity & 0x7fff, activity >>> 15)
  }
  return key
}

/** By code points, step by step; a way that ends sooner comes first. */
function comparePaths(a: readonly string[], b: readonly string[]): number {
  const length = Math.min(a.length, b.length)
  for (let step = 0; step < length; step++) {
    const difference = alphabetically(a[step]!, b[step]!)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** The same on every machine, whatever its language. */
export function alphabetically(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** How many of the most travelled ways it takes to cover a share of all cases. */
export function variantsToCover(variants: readonly Variant[], share: number): number {
  const all = variants.reduce((sum, { cases }) => sum + cases, 0)
  let covered = 0
  let taken = 0
  while (taken < variants.length && covered < share * all) covered += variants[taken++]!.cases
  return taken
}
