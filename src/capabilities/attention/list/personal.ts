import { sql } from 'kysely'
import type { Aging, Personal } from '../../../platform/capability.ts'

/** When somebody was on the list, why, and what was decided. */
export const listPersonal: Personal = {
  async held({ db }, { customerIds }) {
    const { rows } = await sql`
      SELECT list, state, listed_at, points, chance, method, value, currency, signs, decided_at, decision
      FROM attention_items WHERE customer_id = ANY (${customerIds}::uuid[]) ORDER BY listed_at`.execute(db)
    return { 'Attention list': rows as unknown[] }
  },
  async erase({ db }, { customerIds }) {
    await sql`DELETE FROM attention_items WHERE customer_id = ANY (${customerIds}::uuid[])`.execute(db)
  },
}

export const listAging: readonly Aging[] = [
  {
    kind: 'attention-items',
    name: 'Who was on the attention list, and what was decided',
    async count({ db }, before) {
      const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM attention_items
        WHERE listed_at < ${before} AND state NOT IN ('open', 'snoozed')`.execute(db)
      return rows[0]?.n ?? 0
    },
    async remove({ db }, before) {
      const { numAffectedRows } = await sql`DELETE FROM attention_items
        WHERE listed_at < ${before} AND state NOT IN ('open', 'snoozed')`.execute(db)
      return Number(numAffectedRows ?? 0)
    },
  },
]
