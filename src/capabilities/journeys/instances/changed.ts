import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { Journey } from '../definitions/store.ts'
import { fitsOf } from './fits.ts'
import { madeBy } from './instance-facts.ts'
import { seenSql } from './read.ts'

const Customer = z.object({ customer_id: z.string() })

/** Of whom something arrived, was understood, or came to or from another customer since a moment. */
export async function customersChangedSince(context: Context, since: Date): Promise<string[]> {
  const [arrived, read, met] = await Promise.all([
    customersHeardSince(context, since),
    recordsReadSince(context, since),
    recordsMetSince(context, since),
  ])
  return [...new Set([...arrived, ...(await customersOf(context, [...read, ...met]))])]
}

async function customersHeardSince({ facts }: Context, since: Date): Promise<string[]> {
  const rows = await facts.query(
    Customer,
    'SELECT DISTINCT customer_id FROM interactions WHERE received_at >= {since:DateTime64(3)}',
    { since },
  )
  return rows.map(({ customer_id }) => customer_id)
}

/** Annotations are written with the moment of their writing as version, in µs; the interaction's own only counts on. */
async function recordsReadSince({ facts }: Context, since: Date): Promise<string[]> {
  const rows = await facts.query(
    z.object({ known_as: z.string() }),
    'SELECT DISTINCT known_as FROM annotations WHERE version >= {version:UInt64}',
    { version: since.getTime() * 1000 },
  )
  return rows.map(({ known_as }) => known_as)
}

async function recordsMetSince({ db }: Context, since: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT unnest(ARRAY[survivor_id, absorbed_id]) AS id FROM merges
    WHERE merged_at >= ${since} OR undone_at >= ${since}`.execute(db)
  return rows.map(({ id }) => id)
}

/** These records and the customers they belong to now: while they are being gathered, interactions lie under either. */
async function customersOf({ db }: Context, records: readonly string[]): Promise<string[]> {
  if (records.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT coalesce(merged_into, id) AS id FROM customers WHERE id = ANY (${records}::uuid[])`.execute(
    db,
  )
  return [...new Set([...records, ...rows.map(({ id }) => id)])]
}

/** Whose cases are not as they were when they were followed, however that came about. */
export async function customersOtherwise(
  { facts }: Context,
  { id, built, definition }: Pick<Journey, 'id' | 'built' | 'definition'>,
): Promise<string[]> {
  const fits = fitsOf(definition)
  const rows = await facts.query(
    Customer,
    `SELECT DISTINCT customer_id FROM (
      SELECT customer_id, ${fits.case} AS case_id, sum(${seenSql}) AS seen, 1 AS is_there
      FROM interactions FINAL WHERE ${fits.matters} GROUP BY customer_id, case_id HAVING max(${fits.isStart}) = 1
      UNION ALL
      SELECT customer_id, case_id, any(seen) AS seen, 0 AS is_there
      FROM journey_instances FINAL WHERE ${madeBy} GROUP BY customer_id, case_id
    ) GROUP BY customer_id, case_id HAVING count() != 2 OR min(seen) != max(seen)
    SETTINGS max_threads = 2, do_not_merge_across_partitions_select_final = 1`,
    { journeyId: id, built },
  )
  return rows.map(({ customer_id }) => customer_id)
}

/** A day that was promised passes in every zone within this. */
const lately = '3 DAY'

/** To whom something was promised for these days that is not said to be done: it may have become broken since. */
export async function customersWithPromisesDue({ facts, now }: Context): Promise<string[]> {
  const rows = await facts.query(
    Customer,
    `SELECT DISTINCT customer_id FROM interactions
    WHERE promised_at > {now:DateTime64(3)} - INTERVAL ${lately} AND promised_at <= {now:DateTime64(3)}
      AND fulfilled_at IS NULL`,
    { now: now() },
  )
  return rows.map(({ customer_id }) => customer_id)
}
