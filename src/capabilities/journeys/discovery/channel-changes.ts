import { share } from '../../../statistics/share.ts'
import type { EventLog } from './event-log.ts'
import { alphabetically } from './variants.ts'
import type { Walks } from './walks.ts'

/** How cases go from one channel to another; an event without a channel stays on the one before it. */
export interface ChannelChanges {
  /** Changes in all cases, and the mean for each case. */
  count: number
  mean_per_case: number
  /** Cases that change at least once, their share and its 95 % interval (Wilson). */
  cases_with_change: number
  share: number
  low: number
  high: number
  changes: { from: string; to: string; count: number }[]
}

/** Null where no event tells its channel. */
export function channelChanges(
  { channels, channelOf }: EventLog,
  { order, from }: Walks,
): ChannelChanges | null {
  const cases = from.length - 1
  if (!channelOf || channels.length === 0 || cases === 0) return null
  const counts = new Map<number, number>()
  let changed = 0
  for (let one = 0; one < cases; one++) {
    let before = -1
    let isChanged = false
    for (let at = from[one]!; at < from[one + 1]!; at++) {
      const channel = channelOf[order[at]!]!
      if (channel < 0 || channel === before) continue
      if (before >= 0) {
        const kind = before * channels.length + channel
        counts.set(kind, (counts.get(kind) ?? 0) + 1)
        isChanged = true
      }
      before = channel
    }
    if (isChanged) changed++
  }
  const changes = listed(channels, counts)
  const count = changes.reduce((sum, one) => sum + one.count, 0)
  const { value, low, high } = share({ hits: changed, n: cases })!
  return { count, mean_per_case: count / cases, cases_with_change: changed, share: value, low, high, changes }
}

function listed(channels: readonly string[], counts: ReadonlyMap<number, number>): ChannelChanges['changes'] {
  return [...counts]
    .map(([kind, count]) => ({
      from: channels[Math.floor(kind / channels.length)]!,
      to: channels[kind % channels.length]!,
      count,
    }))
    .sort((a, b) => b.count - a.count || alphabetically(a.from, b.from) || alphabetically(a.to, b.to))
}
