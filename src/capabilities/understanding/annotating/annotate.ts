import { setTimeout as pause } from 'node:timers/promises'
import type { Understander } from '../../../language/understander.ts'
import type { Context } from '../../../platform/context.ts'
import {
  arrivedUnread,
  hasWords,
  keptReadings,
  type Place,
  type Unread,
  unreadMonths,
  unreadOf,
  writeReadings,
  writtenAtOnce,
} from './facts.ts'
import { read } from './read.ts'
import { type Standards, standardsNow, type Versions, versionsOf } from './standards.ts'
import { keepProgress, progressKept } from './store.ts'

/** Opened when there is something to read, and not before. */
export type OpenUnderstander = () => Promise<Understander>

/** So many are looked for at once; sorted by time they are then written a few days at a time. */
const foundAtOnce = 5_000
/** Something may be stored a little after the moment of its arrival. */
const lateMs = 120_000
/** Between two parts others get their turn. */
const breathMs = 5

/**
 * Reads what nobody has read yet: first what arrived, then everything that older models, rules or topics have read, the
 * newest month first, looking between its parts for what arrived meanwhile. Cut off, it goes on where it was: what is
 * read says by which version.
 * @returns whether there was anything to read
 */
export async function annotate(context: Context, open: OpenUnderstander): Promise<boolean> {
  if (!(await hasWords(context))) return false
  const understander = await open()
  const standards = await standardsNow(context)
  const reader = { understander, standards, versions: versionsOf(understander, standards) }
  const hasArrived = await readArrived(context, reader)
  const progress = await progressKept(context)
  if (progress?.done_version === reader.versions.whole) return hasArrived
  await readPast(context, reader)
  return true
}

interface Reader {
  understander: Understander
  standards: Standards
  versions: Versions
}

async function readArrived(context: Context, reader: Reader): Promise<boolean> {
  const version = reader.versions.whole
  const startedAt = context.now()
  const known = await progressKept(context)
  const since = new Date((known?.read_until ?? new Date(0)).getTime() - lateMs)
  let after: Place | undefined
  for (;;) {
    const unread = await arrivedUnread(context, { version, since, after, limit: foundAtOnce })
    const last = unread.at(-1)
    if (!last) break
    after = { at: last.received_at, id: last.id }
    await readAll(context, unread, reader)
    await keepProgress(context, { read_until: new Date(last.received_at) })
  }
  await keepProgress(context, { read_until: startedAt })
  return after !== undefined
}

async function readPast(context: Context, reader: Reader): Promise<void> {
  const version = reader.versions.whole
  const months = await unreadMonths(context, version)
  const total = months.reduce((sum, { n }) => sum + n, 0)
  await keepProgress(context, { version, total, done: 0 })
  let done = 0
  for (const { month } of months) {
    for (let after: Place | undefined; ; ) {
      const unread = await unreadOf(context, { version, month, after, limit: foundAtOnce })
      const last = unread.at(-1)
      if (!last) break
      after = { at: last.occurred_at, id: last.id }
      await readAll(context, unread, reader)
      done += unread.length
      await keepProgress(context, { done: Math.min(done, total) })
      await readArrived(context, reader)
    }
  }
  // Who changed the rules meanwhile finds the past unread again, by the next run.
  await keepProgress(context, { done: total, done_version: version })
}

async function readAll(context: Context, unread: readonly Unread[], reader: Reader): Promise<void> {
  const byTime = unread.toSorted((one, other) => (one.occurred_at < other.occurred_at ? -1 : 1))
  for (let first = 0; first < byTime.length; first += writtenAtOnce) {
    await readPart(context, byTime.slice(first, first + writtenAtOnce), reader)
    await pause(breathMs)
  }
}

async function readPart(
  context: Context,
  unread: readonly Unread[],
  { understander, standards, versions }: Reader,
) {
  const isReadBy = ({ annotation_version }: Unread) =>
    `${annotation_version}/`.startsWith(`${versions.readBy}/`)
  const before = await keptReadings(context, unread.filter(isReadBy))
  const readings = await read(understander, unread, { standards, before })
  await writeReadings(context, unread, { readings, version: versions.whole })
}
