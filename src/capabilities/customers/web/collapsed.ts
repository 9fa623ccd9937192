import type { z } from 'zod'
import type { TimelineEntry } from '../profile/contract.ts'

export type Entry = z.infer<typeof TimelineEntry>

/** One line of a timeline: the newest of like entries, and all of them. */
export interface Line {
  entry: Entry
  entries: Entry[]
}

/** Like entries in a row, such as reloads of one page on one day, become one line. Words and scores stay single. */
export function collapsed(entries: readonly Entry[]): Line[] {
  const lines: Line[] = []
  for (const entry of entries) {
    const last = lines.at(-1)
    if (last && isAlike(last.entry, entry)) last.entries.push(entry)
    else lines.push({ entry, entries: [entry] })
  }
  return lines
}

function isAlike(one: Entry, other: Entry) {
  const isPlain = (entry: Entry) =>
    entry.text === '' && entry.score === null && entry.value === null && entry.promisedAt === null
  const same = [
    'customerId',
    'kind',
    'name',
    'touchpoint',
    'channel',
    'direction',
    'orderId',
    'product',
    'link',
  ] as const
  const isSameDay = one.occurredAt.slice(0, 10) === other.occurredAt.slice(0, 10)
  const isMine = one.written !== null || other.written !== null
  return (
    !isMine &&
    isPlain(one) &&
    isPlain(other) &&
    isSameDay &&
    same.every((field) => one[field] === other[field])
  )
}
