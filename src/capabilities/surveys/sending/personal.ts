import { sql } from 'kysely'
import type { Aging, Personal } from '../../../platform/capability.ts'

const kept = sql`one.channel, one.state, one.reason, one.variant, one.language, one.known, one.cause, one.due_at,
  one.sent_at, one.reminded_at, one.answered_at`

function theirs(customerIds: readonly string[], addresses: readonly string[]) {
  return sql`(customer_id = ANY (${customerIds}::uuid[]) OR (address <> '' AND address = ANY (${addresses}::text[])))`
}

/** What somebody was asked, or why not. */
export const sendingPersonal: Personal = {
  async held({ db }, { customerIds, identities }) {
    const addresses = identities.map(({ value }) => value)
    const { rows } = await sql`SELECT surveys.name AS survey, ${kept}
      FROM survey_invitations one LEFT JOIN surveys ON surveys.id = survey_id
      WHERE ${theirs(customerIds, addresses)} ORDER BY due_at`.execute(db)
    return { 'Invitations to surveys': rows as unknown[] }
  },
  /** The numbers of a sending stay, without whom they were. */
  async erase({ db }, { customerIds, identities }) {
    const addresses = identities.map(({ value }) => value)
    await sql`DELETE FROM survey_recipients WHERE address = ANY (${addresses}::text[])`.execute(db)
    await sql`UPDATE survey_invitations SET customer_id = NULL, address = '', known = '{}',
        state = CASE state WHEN 'planned' THEN 'left-out' ELSE state END,
        reason = CASE state WHEN 'planned' THEN 'FORGOTTEN' ELSE reason END
      WHERE ${theirs(customerIds, addresses)}`.execute(db)
  },
}

/** Invitations of long ago: the numbers go with them. */
export const sendingAging: readonly Aging[] = [
  {
    kind: 'survey-invitations',
    name: 'Who was invited to surveys, and who was not and why',
    async count({ db }, before) {
      const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM survey_invitations
        WHERE due_at < ${before} AND state NOT IN ('planned', 'sending')`.execute(db)
      return rows[0]?.n ?? 0
    },
    async remove({ db }, before) {
      const { numAffectedRows } = await sql`DELETE FROM survey_invitations
        WHERE due_at < ${before} AND state NOT IN ('planned', 'sending')`.execute(db)
      return Number(numAffectedRows ?? 0)
    },
  },
]
