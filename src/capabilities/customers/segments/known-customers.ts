import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { clickhouseText } from '../../../platform/facts/literals.ts'
import { systemActor } from '../../../platform/open-context.ts'
import { uuids } from '../../../platform/postgres/in-columns.ts'

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    customer_changes: { seq: string; customer_id: string }
  }
}

/** Who is new is noted with the customer and with the identities: in one batch, both cost one row. */
const atOnce = 12_000
/** As literals so many ids of those who are gone fit into one statement. */
const goneAtOnce = 4_000
/** What a person who waits for an answer waits for; the job of each minute does the rest. */
const mostWhileWaiting = 20_000

/**
 * Brings the mirror of the customers up to date (see migration 0050). Cheap where nothing changed, so questions that
 * must be right at this moment ask for it first.
 */
export async function mirrorChanges(context: Context, { most = mostWhileWaiting } = {}): Promise<void> {
  const system = context.as(systemActor)
  for (let done = 0; done < most; done += atOnce) {
    const taken = (await isWaiting(system)) ? await system.transaction(mirrorSome) : 0
    if (taken < atOnce) return
  }
}

async function isWaiting({ db }: Context) {
  return (await db.selectFrom('customer_changes').select('seq').limit(1).execute()).length > 0
}

/**
 * One batch: taken out of the queue, read as it is now, written. One batch at a time in all processes, or an older
 * reading could be written after a newer one. If the facts store fails, the queue keeps what was taken.
 */
async function mirrorSome(tx: Context): Promise<number> {
  await sql`SELECT pg_advisory_xact_lock(hashtext('attune known customers'))`.execute(tx.db)
  const { rows: taken } = await sql<{ customer_id: string }>`
    DELETE FROM customer_changes
    WHERE seq <= (SELECT max(seq) FROM (SELECT seq FROM customer_changes ORDER BY seq LIMIT ${atOnce}) AS first)
    RETURNING customer_id`.execute(tx.db)
  const ids = [...new Set(taken.map(({ customer_id }) => customer_id))]
  if (ids.length === 0) return 0
  const known = await readKnown(tx, ids)
  await tx.facts.insert('known_customers', known)
  const there = new Set(known.map(({ customer_id }) => customer_id))
  const gone = ids.filter((id) => !there.has(id))
  for (let at = 0; at < gone.length; at += goneAtOnce) await forget(tx, gone.slice(at, at + goneAtOnce))
  return taken.length
}

/** Rows as the facts hold them; `version` is when they were read, in µs: batches come one after another. */
async function readKnown({ db }: Context, ids: string[]) {
  const { rows } = await sql<{
    customer_id: string
    version: string
    unit: string
    source: string
    known_since: Date
    has_email: number
    has_phone: number
    has_user_id: number
  }>`
    SELECT one.id AS customer_id, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint AS version, unit, source,
      least(created_at, (SELECT min(created_at) FROM customers part WHERE part.merged_into = one.id)) AS known_since,
      (email IS NOT NULL OR 'email' = ANY (kinds))::int AS has_email,
      (phone IS NOT NULL OR 'phone' = ANY (kinds))::int AS has_phone,
      ('userId' = ANY (kinds))::int AS has_user_id
    FROM customers one,
      LATERAL (SELECT ARRAY (SELECT kind FROM identities WHERE customer_id = one.id) AS kinds) AS known_by
    WHERE one.id = ANY (${uuids(ids)}) AND merged_into IS NULL`.execute(db)
  return rows.map((row) => ({ ...row, known_since: row.known_since.toISOString() }))
}

/** Of whoever was removed or is now part of another customer. */
async function forget({ facts }: Context, ids: readonly string[]) {
  await facts.command(
    `DELETE FROM known_customers WHERE customer_id IN (${ids.map(clickhouseText).join(', ')})`,
  )
}
