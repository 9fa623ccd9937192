import type { Share } from '../../../../statistics/share.ts'
import type { Counted, CountedKey } from './facts.ts'
import { figureKeys, replyKeys } from './figure-keys.ts'
import type { OwnCounts } from './figures.ts'
import type { PartsByEnding } from './one-thing.ts'

interface Sides {
  own: readonly Counted[]
  satisfied: readonly { is_now: number; hits: number; n: number }[]
}

/** What was counted, as shares of both periods. */
export function countsOf({ own, satisfied }: Sides): OwnCounts {
  const side = (isNow: number): Record<string, Share> => {
    const { hits = 0, n = 0 } = satisfied.find(({ is_now }) => is_now === isNow) ?? {}
    const row = own.find(({ is_now }) => is_now === isNow)
    const others = figureKeys.flatMap((key) => (key === 'satisfied' ? [] : [[key, shareIn(row, key)]]))
    return { satisfied: { hits, n }, ...Object.fromEntries(others) }
  }
  const now = side(1)
  const before = side(0)
  return Object.fromEntries(
    figureKeys.map((key) => [key, { now: now[key]!, before: before[key]! }]),
  ) as OwnCounts
}

/** Of the present period, which parts of a reply are found by how it ended. */
export function endingsOf(own: readonly Counted[]): PartsByEnding {
  const row = own.find(({ is_now }) => is_now === 1)
  return Object.fromEntries(
    replyKeys.map((key) => [key, { bad: shareIn(row, `bad_${key}`), good: shareIn(row, `good_${key}`) }]),
  ) as PartsByEnding
}

function shareIn(row: Counted | undefined, key: CountedKey): Share {
  return row ? { hits: row[`hits_${key}`], n: row[`n_${key}`] } : { hits: 0, n: 0 }
}
