import { sql } from 'kysely'
import type { Personal } from '../../../platform/capability.ts'

/** Stories about a customer, and what was granted them beyond the rules. Of the log, the amounts stay. */
export const storiesPersonal: Personal = {
  async held({ db }, { customerIds }) {
    const stories = await sql`
      SELECT created_at, title, words FROM stories WHERE customer_id = ANY (${customerIds}::uuid[])
      ORDER BY created_at, id`.execute(db)
    const exceptions = await sql`
      SELECT day, rule, justification, outcome, amount::text, currency FROM exceptions
      WHERE customer_id = ANY (${customerIds}::uuid[]) ORDER BY day, id`.execute(db)
    return {
      ...(stories.rows.length > 0 && { 'Stories our people told': stories.rows }),
      ...(exceptions.rows.length > 0 && { 'What we granted beyond our rules': exceptions.rows }),
    }
  },
  async erase({ db }, { customerIds }) {
    await sql`DELETE FROM stories WHERE customer_id = ANY (${customerIds}::uuid[])`.execute(db)
    await sql`
      UPDATE exceptions SET customer_id = NULL, justification = '', outcome = ''
      WHERE customer_id = ANY (${customerIds}::uuid[])`.execute(db)
  },
}
