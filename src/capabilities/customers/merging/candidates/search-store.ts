import { sql } from 'kysely'
import type { Context } from '../../../../platform/context.ts'
import { blockingKeys } from './blocking.ts'
import type { Portrait } from './portrait.ts'

/** A record may be saved with a moment that lies a little before the one at which others can see it. */
const overlap = '5 minutes'

/** The next customers that changed since the last run, in the order of their ids; none: the run is done. */
export async function nextChanged({ db, now }: Context, atOnce: number): Promise<string[]> {
  await sql`UPDATE merge_search SET run_until = ${now()}, run_after = NULL WHERE run_until IS NULL`.execute(
    db,
  )
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM customers, merge_search
    WHERE merged_into IS NULL AND updated_at > searched_until - ${overlap}::interval AND updated_at <= run_until
      AND id > coalesce(run_after, '00000000-0000-0000-0000-000000000000')
    ORDER BY id LIMIT ${atOnce}`.execute(db)
  return rows.map(({ id }) => id)
}

export async function saveProgress({ db }: Context, last: string | undefined) {
  if (last) await sql`UPDATE merge_search SET run_after = ${last}`.execute(db)
  else
    await sql`UPDATE merge_search SET searched_until = run_until, run_until = NULL, run_after = NULL`.execute(
      db,
    )
}

/** Until when every record was compared; undefined before the first run is through. */
export async function searchedUntil({ db }: Context): Promise<Date | undefined> {
  const { rows } = await sql<{ searched_until: Date | null }>`
    SELECT nullif(searched_until, '-infinity') AS searched_until FROM merge_search`.execute(db)
  return rows[0]?.searched_until ?? undefined
}

/** Locks the customers in the order of their ids against removal, as others lock them, so that nobody waits in a circle. */
export async function holdCustomers({ db }: Context, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM customers WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR KEY SHARE`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

export async function replaceKeys(tx: Context, portraits: readonly Portrait[]) {
  const held = await holdCustomers(
    tx,
    portraits.map(({ id }) => id),
  )
  const keys = portraits
    .filter(({ id }) => held.has(id))
    .flatMap((portrait) => blockingKeys(portrait).map((key) => ({ key, id: portrait.id })))
  await removeKeys(tx, [...held])
  await sql`
    INSERT INTO merge_keys (key, customer_id)
    SELECT * FROM unnest(${keys.map(({ key }) => key)}::bigint[], ${keys.map(({ id }) => id)}::uuid[])
    ON CONFLICT DO NOTHING`.execute(tx.db)
}

export async function removeKeys({ db }: Context, ids: readonly string[]) {
  await sql`DELETE FROM merge_keys WHERE customer_id = ANY (${ids}::uuid[])`.execute(db)
}

/** The customers that share each of these keys; a key that more than so many share tells nothing and is left out. */
export async function blocksOf({ db }: Context, keys: readonly string[], most: number): Promise<string[][]> {
  const { rows } = await sql<{ ids: string[] }>`
    SELECT array_agg(sharing.customer_id::text) AS ids
    FROM unnest(${keys}::bigint[]) AS asked (key)
    CROSS JOIN LATERAL (SELECT customer_id FROM merge_keys WHERE merge_keys.key = asked.key LIMIT ${most + 1}) sharing
    GROUP BY asked.key HAVING count(*) BETWEEN 2 AND ${most}`.execute(db)
  return rows.map(({ ids }) => ids)
}
