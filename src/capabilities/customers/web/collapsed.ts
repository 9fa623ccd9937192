import type { z } from 'zod'
import type { TimelineEntry } from '../contract.ts'

export type Entry = z.infer<typeof TimelineEntry>

/** One line of a timeline: the newest of like entries, and how many there were. */
export interface Line {
  entry: Entry
  times: number
}

/** Like entries in a row, such as reloads of one page on one day, become one line. Words and scores stay single. */
export function collapsed(entries: readonly Entry[]): Line[] {
  const lines: Line[] = []
  for (const entry of entries) {
    const last = lines.at(-1)
    if (last && isAlike(last.entry, entry)) last.times += 1
    else lines.push({ entry, times: 1 })
  }
  return lines
}

function isAlike(one: Entry, other: Entry) {
  const isPlain = (entry: Entry) =>
    entry.text === '' && entry.score === null && entry.value === null && entry.promisedAt === null
  const same = ['kind', 'name', 'touchpoint', 'channel', 'direction', 'orderId', 'product'] as const
  const isSameDay = one.occurredAt.slice(0, 10) === other.occurredAt.slice(0, 10)
  return isPlain(one) && isPlain(other) && isSameDay && same.every((field) => one[field] === other[field])
}
