import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { type CameBack, changedSince, tell } from '../../outward/index.ts'

/** What was heard is looked at again for so long: an invitation that came back twice is changed once. */
const lookBackMs = 2 * 86_400_000

/** Invitations that came back are told apart from those that arrived. */
export async function learnReturns(context: Context): Promise<void> {
  let since = new Date(context.now().getTime() - lookBackMs)
  for (;;) {
    const heard = await changedSince(context, since)
    await markBounced(context, heard)
    const last = heard.at(-1)?.at
    if (!last || last <= since) return
    since = last
  }
}

function markBounced(context: Context, heard: readonly CameBack[]): Promise<void> {
  const references = heard.flatMap(({ state, reference }) =>
    state === 'bounced' || state === 'failed' ? [reference] : [],
  )
  if (references.length === 0) return Promise.resolve()
  return context.transaction(async (tx) => {
    const { rows } = await sql<{ id: string; survey_id: string }>`
      UPDATE survey_invitations SET state = 'bounced', reason = 'BOUNCED'
      WHERE id = ANY (${references}::uuid[]) AND state = 'sent' RETURNING id, survey_id`.execute(tx.db)
    const bounced = rows.map(({ id, survey_id }) => ({ invitationId: id, surveyId: survey_id }))
    await tell(tx, 'invitation.bounced', bounced)
  })
}
