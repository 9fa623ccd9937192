import { sql } from 'kysely'
import type { Aging, Personal } from '../../../platform/capability.ts'

/** What colleagues were told about a customer. */
export const notificationsPersonal: Personal = {
  async held({ db }, { customerIds }) {
    const { rows } = await sql`
      SELECT at, title, says FROM notifications WHERE customer_id = ANY (${customerIds}::uuid[])
      ORDER BY at, id`.execute(db)
    return { ...(rows.length > 0 && { 'What our people were told about you': rows }) }
  },
  async erase({ db }, { customerIds }) {
    await sql`DELETE FROM notifications WHERE customer_id = ANY (${customerIds}::uuid[])`.execute(db)
  },
}

const atOnce = 5_000

export const notificationsAging: Aging = {
  kind: 'notifications',
  name: 'What colleagues were told in Attune',
  async count({ db }, before) {
    const { rows } = await sql<{ n: number }>`
      SELECT count(*)::integer AS n FROM notifications WHERE at < ${before}`.execute(db)
    return rows[0]?.n ?? 0
  },
  async remove({ db }, before) {
    let removed = 0
    for (;;) {
      const { numAffectedRows = 0n } = await sql`
        DELETE FROM notifications WHERE id IN (
          SELECT id FROM notifications WHERE at < ${before} LIMIT ${atOnce})`.execute(db)
      removed += Number(numAffectedRows)
      if (numAffectedRows < BigInt(atOnce)) return removed
    }
  },
}
