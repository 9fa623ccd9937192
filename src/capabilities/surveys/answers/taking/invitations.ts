import { sql } from 'kysely'
import type { Context } from '../../../../platform/context.ts'
import type { Taken } from '../passage.ts'
import { dayOf } from './anonymous.ts'
import type { Candidate } from './take.ts'

interface Invitation {
  id: string
  survey_id: string
  customer_id: string | null
  answered_at: Date | null
}

/**
 * Lets go on whose invitation is there and unanswered, and marks as answered those that are answered now; of all others
 * `taken` says why not. That somebody answered is kept of anonymous invitations too, by the day alone, so that nobody is
 * reminded or answers twice; with which response it was is kept nowhere.
 */
export async function claimInvitations(
  tx: Context,
  candidates: readonly Candidate[],
  taken: Map<number, Taken>,
): Promise<Candidate[]> {
  const invitations = await lockInvitations(tx, candidates)
  const answered: { id: string; at: Date }[] = []
  const invited = candidates.flatMap((candidate) => {
    const { position, passage, survey, row } = candidate
    if (!passage.invitationId) return candidate
    const invitation = invitations.get(passage.invitationId)
    if (invitation?.survey_id !== survey.id) {
      taken.set(position, { refused: 'unknown' })
      return []
    }
    if (invitation.answered_at) {
      taken.set(position, { refused: 'answered' })
      return []
    }
    if (row.state === 'complete') {
      invitation.answered_at = survey.isAnonymous ? dayOf(tx.now()) : row.changedAt
      answered.push({ id: invitation.id, at: invitation.answered_at })
    }
    const customerId = survey.isAnonymous ? null : invitation.customer_id
    return { ...candidate, row: { ...row, customerId } }
  })
  await markAnswered(tx, answered)
  return invited
}

/** In the order of their ids, so that two groups that meet wait for each other instead of locking each other out. */
async function lockInvitations({ db }: Context, candidates: readonly Candidate[]) {
  const ids = candidates.flatMap(({ passage }) => passage.invitationId ?? [])
  const { rows } = await sql<Invitation>`
    SELECT id, survey_id, customer_id, answered_at FROM survey_invitations
    WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

async function markAnswered({ db }: Context, answered: readonly { id: string; at: Date }[]) {
  if (answered.length === 0) return
  await sql`
    UPDATE survey_invitations SET answered_at = told.at
    FROM unnest(${answered.map(({ id }) => id)}::uuid[], ${answered.map(({ at }) => at)}::timestamptz[]) AS told (id, at)
    WHERE survey_invitations.id = told.id`.execute(db)
}
