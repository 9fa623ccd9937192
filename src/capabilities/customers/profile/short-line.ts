import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { TooLarge } from '../../../platform/errors.ts'
import { alone } from '../../../platform/facts/alone.ts'
import { atTheSameMoment, underWayNow } from '../at-the-same-moment.ts'
import { type Lying, ofThese } from '../merging/where-facts-lie.ts'
import { type InShort, readInShort } from './in-short.ts'
import { newestFirst } from './places.ts'
import { Instant } from './timeline-facts.ts'

const Stored = z.object({
  id: z.string(),
  version: z.coerce.number(),
  customer_id: z.string(),
  occurred_at: Instant,
  text: z.string(),
  in_short: z.array(z.string()),
})

export interface LineRow extends Omit<z.infer<typeof Stored>, 'in_short'>, InShort {}

/** Lines of so many rows, earlier versions among them, and so many bytes are read whole. */
const longest = { rows: 1_500, bytes: 8 * 1024 * 1024 }

/**
 * All interactions of these records, each in its latest version, newest first; undefined where that is too much.
 * The parts of a customer’s page share one reading while it is under way: most of what a question costs the facts store is
 * finding its rows, by the columns taken of each month (`in_short` is most of them in one).
 */
export function shortLine(context: Context, lying: Lying): Promise<readonly LineRow[] | undefined> {
  return atTheSameMoment(context, theLine(lying), () => readLine(context, lying), Number.POSITIVE_INFINITY)
}

/** The same, if somebody is reading it anyway. */
export async function shortLineUnderWay(context: Context, lying: Lying) {
  return underWayNow<readonly LineRow[] | undefined>(context, theLine(lying))
}

const theLine = ({ records, under }: Lying) => ['line', records, under]

async function readLine({ facts }: Context, { records, under }: Lying): Promise<LineRow[] | undefined> {
  const asked = facts.query(
    Stored,
    `SELECT id, version, customer_id, occurred_at, text, in_short FROM interactions
    WHERE ${ofThese({ under })} LIMIT {most:UInt32} ${alone}, max_result_bytes = ${longest.bytes}`,
    { records, most: longest.rows + 1, ...(under && { under }) },
  )
  const rows = await asked.catch(nothingIfTooLarge)
  return rows && rows.length <= longest.rows ? latestOf(rows) : undefined
}

function nothingIfTooLarge(error: unknown): undefined {
  if (!(error instanceof TooLarge)) throw error
}

function latestOf(rows: readonly z.infer<typeof Stored>[]): LineRow[] {
  const latest = new Map<string, z.infer<typeof Stored>>()
  for (const row of rows) {
    const before = latest.get(row.id)
    if (!before || row.version > before.version) latest.set(row.id, row)
  }
  return [...latest.values()]
    .map(({ in_short, ...row }): LineRow => ({ ...row, ...readInShort(in_short) }))
    .sort((one, other) =>
      newestFirst({ ...one, occurredAt: one.occurred_at }, { ...other, occurredAt: other.occurred_at }),
    )
}
