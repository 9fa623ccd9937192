import { sql } from 'kysely'
import type { Personal } from '../../../platform/capability.ts'
import { digestOf } from './digest.ts'

/**
 * Mails are not kept here, only digests of their ids, so that none is taken twice: these stay, or a mail would come back
 * after it was forgotten. What goes is the tie between a subject and the person. The mails themselves lie in the mailbox.
 */
export const mailboxPersonal: Personal = {
  held: async () => ({}),
  async erase({ db }, { identities }) {
    const addresses = identities.filter(({ kind }) => kind === 'email').map(({ value }) => value)
    if (addresses.length === 0) return
    const mailboxes = await db.selectFrom('mailboxes').select('source_id').execute()
    const people = mailboxes.flatMap(({ source_id }) =>
      addresses.map((address) => digestOf(source_id, address)),
    )
    await sql`DELETE FROM mailbox_subjects WHERE person = ANY (${people}::text[])`.execute(db)
  },
}
