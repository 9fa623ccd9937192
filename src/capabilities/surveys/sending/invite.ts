import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { inColumns } from '../../../platform/postgres/in-columns.ts'
import type { MessageChannel } from '../../outward/index.ts'
import type { Known } from '../model/survey.ts'
import type { Reason } from '../protection/reasons.ts'

/** What all who are invited at once have in common. */
interface Occasion {
  surveyId: string
  sendId: string | null
  channel: MessageChannel
  closesLoop: boolean
}

/** Somebody who was looked at: to be asked, or left out with the reason. */
export interface NewInvitation {
  id: string
  customerId: string | null
  /** Of strangers alone. */
  address: string
  reason: Reason | undefined
  variant: string
  language: string
  known: Known
  cause: string
  dueAt: Date
}

/** Keeps them; whoever is in the same sending already, or was invited for the same cause, stays as they are. */
export async function invite(
  { db }: Context,
  occasion: Occasion,
  invitations: readonly NewInvitation[],
): Promise<void> {
  if (invitations.length > 0) await sql`${added(occasion, invitations)} ON CONFLICT DO NOTHING`.execute(db)
}

/**
 * The same, quicker where hardly anybody is in it already: PostgreSQL is not asked about each of them beforehand. Where
 * somebody is, all are begun again in the careful way.
 */
export async function inviteNew(
  { db }: Context,
  occasion: Occasion,
  invitations: readonly NewInvitation[],
): Promise<void> {
  if (invitations.length === 0) return
  await sql`SAVEPOINT new`.execute(db)
  try {
    await added(occasion, invitations).execute(db)
  } catch (error) {
    if ((error as { code?: string }).code !== uniqueViolation) throw error
    await sql`ROLLBACK TO SAVEPOINT new`.execute(db)
    await sql`${added(occasion, invitations)} ON CONFLICT DO NOTHING`.execute(db)
  }
  await sql`RELEASE SAVEPOINT new`.execute(db)
}

const uniqueViolation = '23505'

function added(
  { surveyId, sendId, channel, closesLoop }: Occasion,
  invitations: readonly NewInvitation[],
): RawBuilder<unknown> {
  const all = <T>(pick: (one: NewInvitation) => T) => invitations.map(pick)
  const told = inColumns([
    ['id', 'uuid', all((one) => one.id)],
    ['customer_id', 'uuid', all((one) => one.customerId)],
    ['address', 'text', all((one) => one.address)],
    ['reason', 'text', all((one) => one.reason ?? '')],
    ['variant', 'text', all((one) => one.variant)],
    ['language', 'text', all((one) => one.language)],
    ['known', 'jsonb', all((one) => JSON.stringify(one.known))],
    ['cause', 'text', all((one) => one.cause)],
    ['due_ms', 'bigint', all((one) => one.dueAt.getTime())],
  ])
  return sql`
    INSERT INTO survey_invitations
      (id, survey_id, send_id, customer_id, channel, address, state, reason, variant, language, known, cause, due_at, closes_loop)
    SELECT id, ${surveyId}::uuid, ${sendId}::uuid, customer_id, ${channel}::text, address,
      CASE reason WHEN '' THEN 'planned' ELSE 'left-out' END, reason, variant, language, known, cause,
      to_timestamp(due_ms / 1000.0), ${closesLoop}::boolean
    FROM ${told}`
}
