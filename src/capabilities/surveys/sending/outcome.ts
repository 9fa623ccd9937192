import type { Context } from '../../../platform/context.ts'
import type { Outcome } from '../../outward/index.ts'
import type { Reason } from '../protection/reasons.ts'

/** What was handed over and not answered yet, by the reference of the message. */
export type Outstanding = Map<string, { id: string; isReminder: boolean }>

/** Keeps what became of an invitation. What became of a reminder changes nothing: they were asked before it. */
export async function noteOutcome(
  context: Context,
  outcome: Outcome,
  outstanding: Outstanding,
): Promise<void> {
  const about = outstanding.get(outcome.reference)
  outstanding.delete(outcome.reference)
  if (!about || about.isReminder) return
  await context.db
    .updateTable('survey_invitations')
    .set(changeBy(context, outcome))
    .where('id', '=', about.id)
    .where('state', '=', 'sending')
    .execute()
}

/** Who was not reached was not asked: they are free for others, or for another try. */
const notAsked = { sent_at: null }

function changeBy(context: Context, outcome: Outcome) {
  if ('sent' in outcome) return { state: 'sent' as const }
  if ('later' in outcome) return { state: 'planned' as const, due_at: outcome.later, ...notAsked }
  if ('failed' in outcome) return { state: 'failed' as const, ...notAsked }
  if ('refused' in outcome) return refusedFor(outcome.refused === 'bounced' ? 'BOUNCED' : 'OPT_OUT')
  const { already } = outcome
  if (already === 'later') return { state: 'planned' as const, due_at: inAMoment(context), ...notAsked }
  if (already === 'failed') return { state: 'failed' as const, ...notAsked }
  if (already === 'bounced') return { state: 'bounced' as const, reason: 'BOUNCED' as const }
  return { state: 'sent' as const }
}

function refusedFor(reason: Reason) {
  return { state: reason === 'BOUNCED' ? ('bounced' as const) : ('left-out' as const), reason, ...notAsked }
}

function inAMoment({ now }: Context): Date {
  return new Date(now().getTime() + 60_000)
}
