import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { TooLarge } from '../../../platform/errors.ts'
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

/** Lines of so many rows, earlier versions among them, and so many bytes are read whole. */
const longest = { rows: 1_500, bytes: 8 * 1024 * 1024 }

type Line = Promise<readonly LineRow[] | undefined>

/** Readings under way, by whom they are of and what may be seen of it. */
const underWay = new WeakMap<Kysely<Tables>, Map<string, Line>>()

/**
 * All interactions of these records, each in its latest version, newest first; undefined where that is too much.
 * A customer’s page asks for its parts at the same moment: they share one reading, and most of what a question costs the
 * facts store is finding its rows.
 */
export function shortLine(context: Context, lying: Lying): Line {
  const { db, actor } = context
  const readings = underWay.get(db) ?? new Map<string, Line>()
  underWay.set(db, readings)
  const key = JSON.stringify([actor.units, lying.records, lying.under])
  const before = readings.get(key)
  if (before) return before
  const reading = readLine(context, lying).finally(() => readings.delete(key))
  readings.set(key, reading)
  return reading
}

async function readLine({ facts }: Context, { records, under }: Lying): Promise<LineRow[] | undefined> {
  const asked = facts.query(
    LineRow,
    `SELECT id, version, ${timelineColumns}, country, language, wording, sentiment, promise_id FROM interactions
    WHERE ${ofThese({ under })} LIMIT {most:UInt32} ${alone}, max_result_bytes = ${longest.bytes}`,
    { records, most: longest.rows + 1, ...(under && { under }) },
  )
  const rows = await asked.catch(nothingIfTooLarge)
  return rows && rows.length <= longest.rows ? latestOf(rows) : undefined
}

function nothingIfTooLarge(error: unknown): undefined {
  if (!(error instanceof TooLarge)) throw error
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
