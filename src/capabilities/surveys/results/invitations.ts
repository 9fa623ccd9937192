import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { Period } from '../../../platform/period.ts'

/** What became of the invitations sent in a period. */
export interface InvitationCount {
  sent: number
  bounced: number
  answered: number
}

export async function countInvitations(
  { db, settings }: Context,
  { surveyId, period }: { surveyId: string; period: Period },
): Promise<InvitationCount> {
  const midnight = (day: string) => sql`(${day}::date::timestamp AT TIME ZONE ${settings.zone})`
  const { rows } = await sql<InvitationCount>`
    SELECT count(*)::int AS sent, count(answered_at)::int AS answered,
      (count(*) FILTER (WHERE state IN ('failed', 'bounced')))::int AS bounced
    FROM survey_invitations
    WHERE survey_id = ${surveyId} AND sent_at >= ${midnight(period.from)} AND sent_at < ${midnight(period.until)}`.execute(
    db,
  )
  return rows[0] ?? { sent: 0, bounced: 0, answered: 0 }
}
