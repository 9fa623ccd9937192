import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { Tables } from '../../../platform/postgres/tables.ts'
import { type Lying, ofThese } from '../merging/where-facts-lie.ts'
import { newestFirst } from './places.ts'
import { alone } from './theirs.ts'
import { TimelineRow, timelineColumns } from './timeline-facts.ts'

const LineRow = TimelineRow.extend({
  version: z.coerce.number(),
  country: z.string(),
  language: z.string(),
  wording: z.string(),
  sentiment: z.number().nullable(),
  promise_id: z.string(),
})
export type LineRow = z.infer<typeof LineRow>

/** Lines of so many rows, earlier versions among them, are read whole. */
const longest = 1_500

/** Readings under way, by whom they are of and what may be seen of it. */
const underWay = new WeakMap<Kysely<Tables>, Map<string, Promise<readonly LineRow[] | undefined>>>()

/**
 * All interactions of these records, each in its latest version, newest first; undefined where they are too many for that.
 * A customer’s page asks for its parts at the same moment: they share one reading, and most of what a question costs the
 * facts store is finding its rows.
 */
export function shortLine(context: Context, lying: Lying): Promise<readonly LineRow[] | undefined> {
  const { db, actor } = context
  const readings = underWay.get(db) ?? new Map()
  underWay.set(db, readings)
  const key = JSON.stringify([actor.units, lying.records, lying.under])
  const before = readings.get(key)
  if (before) return before
  const reading = readLine(context, lying).finally(() => readings.delete(key))
  readings.set(key, reading)
  return reading
}

async function readLine({ facts }: Context, { records, under }: Lying): Promise<LineRow[] | undefined> {
  const rows = await facts.query(
    LineRow,
    `SELECT id, version, ${timelineColumns}, country, language, wording, sentiment, promise_id FROM interactions
    WHERE ${ofThese({ under })} LIMIT {most:UInt32} ${alone}`,
    { records, most: longest + 1, ...(under && { under }) },
  )
  return rows.length > longest ? undefined : latestOf(rows)
}

function latestOf(rows: readonly LineRow[]): LineRow[] {
  const latest = new Map<string, LineRow>()
  for (const row of rows) {
    const before = latest.get(row.id)
    if (!before || row.version > before.version) latest.set(row.id, row)
  }
  return [...latest.values()].sort((one, other) =>
    newestFirst({ ...one, occurredAt: one.occurred_at }, { ...other, occurredAt: other.occurred_at }),
  )
}
