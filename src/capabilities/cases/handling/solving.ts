import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { tell } from '../../outward/index.ts'
import { planReask } from '../reask/plan.ts'
import { caseSettings } from '../settings/store.ts'
import type * as contract from './contract.ts'
import { record } from './record.ts'
import { showCase } from './show.ts'
import type { CaseShown } from './shown.ts'
import { checkChoice } from './steps.ts'
import { type CaseRow, lockCase } from './store.ts'
import { refuseUnless } from './transitions.ts'

/** Solved only with what it came from, what came of it, and a day on which somebody looks after it. */
export function resolveCase(
  context: Context,
  asked: InputOf<typeof contract.resolveCase>,
): Promise<CaseShown> {
  const { id, revision, rootCause, outcome, followUpAt, words, askAgain } = asked
  const followUp = followUpOn(context, followUpAt)
  return context.transaction(async (tx) => {
    const found = await lockCase(tx, id, revision)
    refuseUnless(found, ['open', 'waiting'], 'solved')
    const settings = await caseSettings(tx)
    checkChoice(settings, 'rootCauses', rootCause)
    checkChoice(settings, 'outcomes', outcome)
    await record(tx, id, {
      kind: 'resolved',
      data: { rootCause, outcome, followUpAt: followUp.toISOString(), ...(words && { words }) },
      changes: {
        state: 'resolved',
        resolved_at: tx.now(),
        root_cause: rootCause,
        outcome,
        follow_up_at: followUp,
        paused_until: null,
      },
    })
    await tx.audit('case.resolved', { subject: id, after: { rootCause, outcome, followUpAt } })
    await tell(tx, 'case.resolved', {
      caseId: id,
      number: found.number,
      customerId: found.customer_id,
      rootCause,
      outcome,
    })
    if (askAgain) await planReask(tx, { caseId: id, round: found.reopened + 1 })
    return showCase(tx, { id })
  })
}

const longestMs = 366 * 86_400_000

/** @throws Invalid where the day is over, or so far away that nobody would remember */
function followUpOn(context: Context, day: string): Date {
  const at = new Date(day)
  const now = context.now()
  if (at > now && at.getTime() <= now.getTime() + longestMs) return at
  throw new Invalid('Somebody has to look after it on a day to come, within a year.', {
    field: 'followUpAt',
    fix: 'Choose a day within the next year.',
  })
}

export function reopenCase(
  context: Context,
  { id, revision, words }: InputOf<typeof contract.reopenCase>,
): Promise<CaseShown> {
  return context.transaction(async (tx) => {
    const found = await lockCase(tx, id, revision)
    refuseUnless(found, ['resolved', 'closed'], 'opened again')
    await openAgain(tx, found, { words })
    return showCase(tx, { id })
  })
}

/** The clocks go on where they stopped. Lock the case first. */
export async function openAgain(
  tx: Context,
  { id, state, reopened }: Pick<CaseRow, 'id' | 'state' | 'reopened'>,
  data: { words: string },
): Promise<void> {
  await record(tx, id, {
    kind: 'reopened',
    data,
    changes: {
      state: 'open',
      resolved_at: null,
      closed_at: null,
      follow_up_at: null,
      escalation: 0,
      reopened: reopened + 1,
    },
  })
  await tx.audit('case.reopened', { subject: id, before: { state } })
}

export function setFollowUp(
  context: Context,
  { id, revision, followUpAt }: InputOf<typeof contract.setFollowUp>,
): Promise<CaseShown> {
  const at = followUpOn(context, followUpAt)
  return context.transaction(async (tx) => {
    const found = await lockCase(tx, id, revision)
    refuseUnless(found, ['resolved'], 'given another follow-up')
    await record(tx, id, {
      kind: 'follow-up-set',
      data: { followUpAt: at.toISOString() },
      changes: { follow_up_at: at },
    })
    await tx.audit('case.follow-up-set', { subject: id, after: { followUpAt } })
    return showCase(tx, { id })
  })
}

/** Somebody looked after it: all is well and it is closed, or it is open again. */
export function makeFollowUp(
  context: Context,
  { id, revision, isWell, words }: InputOf<typeof contract.makeFollowUp>,
): Promise<CaseShown> {
  return context.transaction(async (tx) => {
    const found = await lockCase(tx, id, revision)
    refuseUnless(found, ['resolved'], 'looked after')
    await record(tx, id, {
      kind: 'followed-up',
      data: words ? { words } : {},
      changes: { follow_up_at: null },
    })
    if (isWell) await close(tx, found, {})
    else await openAgain(tx, found, { words: words || 'Not well at the follow-up' })
    return showCase(tx, { id })
  })
}

export function closeCase(
  context: Context,
  { id, revision, words }: InputOf<typeof contract.closeCase>,
): Promise<CaseShown> {
  return context.transaction(async (tx) => {
    const found = await lockCase(tx, id, revision)
    refuseUnless(found, ['resolved'], 'closed')
    await close(tx, found, { words })
    return showCase(tx, { id })
  })
}

async function close(tx: Context, { id }: CaseRow, data: { words?: string }): Promise<void> {
  await record(tx, id, {
    kind: 'closed',
    data,
    changes: { state: 'closed', closed_at: tx.now(), follow_up_at: null },
  })
  await tx.audit('case.closed', { subject: id })
}
