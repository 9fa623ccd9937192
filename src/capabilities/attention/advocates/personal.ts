import { sql } from 'kysely'
import type { Aging, Personal } from '../../../platform/capability.ts'

/** What somebody was asked for, or thanked for, and what came of it. */
export const advocatesPersonal: Personal = {
  async held({ db }, { customerIds }) {
    const { rows } = await sql`
      SELECT kind, way, state, moment, subject, words, language, asked_at, told_at, told, link
      FROM advocate_asks WHERE customer_id = ANY (${customerIds}::uuid[]) ORDER BY asked_at`.execute(db)
    return { 'Asked to speak for us': rows as unknown[] }
  },
  async erase({ db }, { customerIds }) {
    await sql`DELETE FROM advocate_asks WHERE customer_id = ANY (${customerIds}::uuid[])`.execute(db)
  },
}

export const advocatesAging: readonly Aging[] = [
  {
    kind: 'advocate-asks',
    name: 'Who was asked to speak for us, and what came of it',
    async count({ db }, before) {
      const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM advocate_asks
        WHERE asked_at < ${before} AND state != 'sending'`.execute(db)
      return rows[0]?.n ?? 0
    },
    async remove({ db }, before) {
      const { numAffectedRows } = await sql`DELETE FROM advocate_asks
        WHERE asked_at < ${before} AND state != 'sending'`.execute(db)
      return Number(numAffectedRows ?? 0)
    },
  },
]
