import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'

export async function oldNotices({ db }: Context, before: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::integer AS n FROM notices WHERE at < ${before}`.execute(db)
  return rows[0]?.n ?? 0
}

const atOnce = 5_000

/** With their deliveries. */
export async function removeOldNotices({ db }: Context, before: Date): Promise<number> {
  let removed = 0
  for (;;) {
    const { numAffectedRows = 0n } = await sql`
      DELETE FROM notices WHERE id IN (SELECT id FROM notices WHERE at < ${before} LIMIT ${atOnce})`.execute(
      db,
    )
    removed += Number(numAffectedRows)
    if (numAffectedRows < BigInt(atOnce)) return removed
  }
}
