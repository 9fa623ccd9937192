import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { newId } from '../../../platform/ids.ts'
import type { Known } from '../model/survey.ts'
import type { Reason } from '../protection/reasons.ts'

/** Somebody who was looked at: to be asked, or left out with the reason. */
export interface NewInvitation {
  surveyId: string
  sendId: string | null
  customerId: string | null
  /** Of strangers alone. */
  address: string
  channel: string
  reason: Reason | undefined
  variant: string
  language: string
  known: Known
  cause: string
  dueAt: Date
}

/** Keeps them; whoever is in the same sending already, or was invited for the same cause, stays as they are. */
export async function invite({ db, now }: Context, invitations: readonly NewInvitation[]): Promise<number> {
  if (invitations.length === 0) return 0
  const at = now()
  const all = <T>(pick: (one: NewInvitation) => T) => invitations.map(pick)
  const { numAffectedRows } = await sql`
    INSERT INTO survey_invitations
      (id, survey_id, send_id, customer_id, channel, address, state, reason, variant, language, known, cause, due_at)
    SELECT id, survey_id, send_id, customer_id, channel, address,
      CASE reason WHEN '' THEN 'planned' ELSE 'left-out' END, reason, variant, language, known, cause, due_at
    FROM unnest(
      ${all(() => newId(at))}::uuid[], ${all((one) => one.surveyId)}::uuid[], ${all((one) => one.sendId)}::uuid[],
      ${all((one) => one.customerId)}::uuid[], ${all((one) => one.channel)}::text[],
      ${all((one) => one.address)}::text[], ${all((one) => one.reason ?? '')}::text[],
      ${all((one) => one.variant)}::text[], ${all((one) => one.language)}::text[],
      ${all((one) => JSON.stringify(one.known))}::jsonb[], ${all((one) => one.cause)}::text[],
      ${all((one) => one.dueAt)}::timestamptz[]
    ) AS new (id, survey_id, send_id, customer_id, channel, address, reason, variant, language, known, cause, due_at)
    ON CONFLICT DO NOTHING`.execute(db)
  return Number(numAffectedRows ?? 0)
}
