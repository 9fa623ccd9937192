import { sql } from 'kysely'
import type { Personal } from '../../../platform/capability.ts'

/** Who a person was taken for, and who may be them. The fields that a merge keeps for its undoing are theirs too. */
export const personal: Personal = {
  async held({ db }, { customerIds }) {
    const merges = await sql`
      SELECT survivor_id, absorbed_id, reason, evidence, before, taken, merged_by, merged_at, undone_by, undone_at
      FROM merges WHERE survivor_id = ANY (${customerIds}::uuid[]) AND absorbed_id = ANY (${customerIds}::uuid[])
      ORDER BY id`.execute(db)
    return { Merges: merges.rows as unknown[] }
  },
  async erase({ db }, { customerIds }) {
    const either = (one: string, other: string) =>
      sql`${sql.ref(one)} = ANY (${customerIds}::uuid[]) OR ${sql.ref(other)} = ANY (${customerIds}::uuid[])`
    await sql`DELETE FROM merges WHERE ${either('survivor_id', 'absorbed_id')}`.execute(db)
    await sql`DELETE FROM kept_apart WHERE ${either('a', 'b')}`.execute(db)
    await sql`DELETE FROM merge_candidates WHERE ${either('a', 'b')}`.execute(db)
    await sql`DELETE FROM merge_keys WHERE customer_id = ANY (${customerIds}::uuid[])`.execute(db)
  },
}
