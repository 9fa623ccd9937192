import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { TooLarge } from '../../../platform/errors.ts'
import { type Lying, ofThese } from '../merging/where-facts-lie.ts'
import { atTheSameMoment } from './at-the-same-moment.ts'
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

/**
 * All interactions of these records, each in its latest version, newest first; undefined where that is too much.
 * The parts of a customer’s page share one reading while it is under way: most of what a question costs the facts store is
 * finding its rows.
 */
export function shortLine(context: Context, lying: Lying): Promise<readonly LineRow[] | undefined> {
  const what = ['line', lying.records, lying.under]
  return atTheSameMoment(context, what, () => readLine(context, lying), Number.POSITIVE_INFINITY)
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
