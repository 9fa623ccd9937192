import { sql } from 'kysely'
import type { Personal } from '../../../platform/capability.ts'

/** What was written down about a person, and its being forgotten. */
export const notesPersonal: Personal = {
  async held({ db }, { customerIds }) {
    const notes = await db
      .selectFrom('customer_notes')
      .select(['text', 'written_by_name as writtenBy', 'written_at as writtenAt', 'edited_at as editedAt'])
      .where(sql<boolean>`customer_id = ANY (${customerIds}::uuid[])`)
      .orderBy('written_at')
      .execute()
    return { notes }
  },
  async erase({ db }, { customerIds }) {
    await db
      .deleteFrom('customer_notes')
      .where(sql<boolean>`customer_id = ANY (${customerIds}::uuid[])`)
      .execute()
  },
}
