import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { clickhouseText } from '../../../platform/facts/literals.ts'
import { inTurn } from '../../../platform/facts/rewriting.ts'
import { dayMarks } from '../../../platform/facts/rollups/marks.ts'

/** Records by their ids, with the customer each belongs to now. */
export type Belonging = ReadonlyMap<string, string>

const Day = z.object({ day: z.coerce.date() })

/** As literals each record stands in a statement four times; 256 KB are the most that one may have. */
const mostRecords = 1_000

/**
 * Brings the interactions by which these records were known under the customers they belong to. All of them belong to the
 * same few customers, now or before: an interaction can only lie under one of them.
 *
 * The rows are written where they belong before they are deleted where they lie; the delete takes only what it finds written.
 * So a crash in between loses nothing: for a while both rows are there, and the next run writes the same row again, which
 * replaces itself, and deletes. The days are marked before and after, so that their rollup is made of the end.
 */
export async function gatherFacts(context: Context, belonging: Belonging): Promise<void> {
  const all = [...belonging.keys()]
  const slices = Array.from({ length: Math.ceil(all.length / mostRecords) }, (_, at) =>
    all.slice(at * mostRecords, (at + 1) * mostRecords),
  )
  for (const knownAs of slices) {
    for (const lyingUnder of slices) await gather(context, belonging, { knownAs, lyingUnder })
  }
}

interface Slice {
  knownAs: readonly string[]
  lyingUnder: readonly string[]
}

async function gather(context: Context, belonging: Belonging, slice: Slice) {
  const { facts, settings, now } = context
  const { zone } = settings
  const customer = customerNow(belonging, slice.knownAs)
  const misplaced = `customer_id IN (${ids(slice.lyingUnder)}) AND known_as IN (${ids(slice.knownAs)})
    AND customer_id != ${customer}`
  const days = await facts.query(
    Day,
    `SELECT DISTINCT toStartOfDay(occurred_at, {zone:String}) AS day FROM interactions WHERE ${misplaced}`,
    { zone },
  )
  if (days.length === 0) return
  const instants = days.map(({ day }) => day)
  await dayMarks(facts, { zone, now }).mark(instants)
  const customers = [...new Set(slice.knownAs.map((id) => belonging.get(id) ?? id))]
  // Whoever annotates a row meanwhile would write it anew where it lay.
  await inTurn(context, async () => {
    await facts.command(`INSERT INTO interactions
      SELECT * REPLACE (${customer} AS customer_id, version + 1 AS version)
      FROM (SELECT * FROM interactions FINAL WHERE ${misplaced})`)
    await facts.command(`DELETE FROM interactions WHERE ${misplaced}
      AND id IN (SELECT id FROM interactions WHERE customer_id IN (${ids(customers)}) AND known_as IN (${ids(slice.knownAs)})
        AND customer_id = ${customer})`)
  })
  await dayMarks(facts, { zone, now }).mark(instants)
}

/** The customer that the record of an interaction belongs to now, as SQL. */
function customerNow(belonging: Belonging, records: readonly string[]): string {
  const customers = records.map((id) => belonging.get(id) ?? id)
  return `toUUID(transform(known_as::String, [${ids(records)}], [${ids(customers)}], known_as::String))`
}

function ids(list: readonly string[]): string {
  return list.map(clickhouseText).join(', ')
}

const Lying = z.object({ customer_id: z.string() })

/** Which of these records have interactions lying under them. */
export async function withFacts({ facts }: Context, records: readonly string[]): Promise<string[]> {
  const rows = await facts.query(
    Lying,
    'SELECT DISTINCT customer_id FROM interactions WHERE customer_id IN {records:Array(UUID)}',
    { records },
  )
  return rows.map(({ customer_id }) => customer_id)
}

const Count = z.object({ n: z.coerce.number() })

/** How many interactions lie under these records, each counted once while some are being moved. */
export async function countOf({ facts }: Context, records: readonly string[]): Promise<number> {
  const [{ n } = { n: 0 }] = await facts.query(
    Count,
    'SELECT uniqExact(id) AS n FROM interactions FINAL WHERE customer_id IN {records:Array(UUID)}',
    { records },
  )
  return n
}
