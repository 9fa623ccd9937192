import { sql } from 'kysely'
import type { Personal } from '../../../platform/capability.ts'

/** What was found about a person's data, and set aside; the keys and marks are hashes of values that the export holds. */
export const qualityPersonal: Personal = {
  async held({ db }, { customerIds }) {
    const about = sql<boolean>`customer_id = ANY (${customerIds}::uuid[])`
    const [findings, ignored] = await Promise.all([
      db
        .selectFrom('quality_findings')
        .select(['field', 'problem', 'found_at as foundAt'])
        .where(about)
        .execute(),
      db
        .selectFrom('quality_ignored')
        .select(['field', 'problem', 'reason', 'ignored_by as ignoredBy', 'ignored_at as ignoredAt'])
        .where(about)
        .execute(),
    ])
    return { 'Doubts about their data': findings, 'Doubts set aside': ignored }
  },
  async erase({ db }, { customerIds }) {
    for (const table of ['quality_findings', 'quality_ignored', 'quality_keys'])
      await sql`DELETE FROM ${sql.table(table)} WHERE customer_id = ANY (${customerIds}::uuid[])`.execute(db)
  },
}
