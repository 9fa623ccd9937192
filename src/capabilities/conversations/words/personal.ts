import { sql } from 'kysely'
import type { Aging, Personal } from '../../../platform/capability.ts'

/** What a person wrote to us and we to them, as it was written. What is made of it lies with the facts, which go by themselves. */
export const personal: Personal = {
  async held({ db }, { customerIds }) {
    const messages = await db
      .selectFrom('messages')
      .select(['at', 'text'])
      .where(sql<boolean>`customer_id = ANY (${customerIds}::uuid[])`)
      .orderBy('at')
      .execute()
    return { 'Messages as they were written': messages }
  },
  async erase({ db }, { customerIds }) {
    await sql`DELETE FROM messages WHERE customer_id = ANY (${customerIds}::uuid[])`.execute(db)
  },
}

export const aging: readonly Aging[] = [
  {
    kind: 'written-messages',
    name: 'Messages as they were written (masked ones stay)',
    async count({ db }, before) {
      const { rows } = await sql<{
        n: number
      }>`SELECT count(*)::int AS n FROM messages WHERE at < ${before}`.execute(db)
      return rows[0]?.n ?? 0
    },
    async remove({ db }, before) {
      const { numAffectedRows } = await sql`DELETE FROM messages WHERE at < ${before}`.execute(db)
      return Number(numAffectedRows ?? 0)
    },
  },
]
