import { sql } from 'kysely'
import type { Context } from '../../../../platform/context.ts'
import type { InputOf } from '../../../../platform/http/endpoint.ts'
import { filterInForce } from '../../../customers/index.ts'
import { findSurvey } from '../../definitions/store.ts'
import type { Reason } from '../../protection/reasons.ts'
import type * as contract from '../contract.ts'
import type { TriggerShown } from '../contract.ts'
import { changeKept, removeKept, saveTrigger, triggersOf } from './store.ts'
import type { Trigger } from './trigger.ts'

const lookBackMs = 30 * 86_400_000

export async function listTriggers(
  context: Context,
  { id }: { id: string },
): Promise<{ triggers: TriggerShown[] }> {
  const survey = await findSurvey(context, id)
  const [kept, tallies] = await Promise.all([triggersOf(context, id), talliesOf(context, id)])
  const triggers = kept.map(({ id: triggerId, trigger, isOn, createdBy }) => {
    const own = tallies.filter(({ variant }) => variant === triggerId)
    const sum = (some: readonly { n: number }[]) => some.reduce((all, { n }) => all + n, 0)
    return {
      ...{ id: triggerId, trigger, isOn, createdBy },
      asked: sum(own.filter(({ state }) => state === 'sent')),
      waiting: sum(own.filter(({ state }) => state === 'planned' || state === 'sending')),
      answered: survey.isAnonymous ? null : own.reduce((all, { answered }) => all + answered, 0),
      leftOut: own
        .filter(({ state }) => state === 'left-out')
        .map(({ reason, n }) => ({ reason: reason as Reason, n }))
        .toSorted((one, other) => other.n - one.n),
    }
  })
  return { triggers }
}

async function talliesOf({ db, now }: Context, surveyId: string) {
  const { rows } = await sql<{ variant: string; state: string; reason: string; n: number; answered: number }>`
    SELECT variant, state, reason, count(*)::int AS n, count(answered_at)::int AS answered
    FROM survey_invitations
    WHERE survey_id = ${surveyId} AND send_id IS NULL AND due_at > ${new Date(now().getTime() - lookBackMs)}
    GROUP BY variant, state, reason`.execute(db)
  return rows
}

export async function addTrigger(
  context: Context,
  { id, trigger, isOn }: InputOf<typeof contract.addTrigger>,
): Promise<{ id: string }> {
  await checked(context, id, trigger)
  return context.transaction(async (tx) => {
    const added = await saveTrigger(tx, id, { trigger, isOn })
    await tx.audit('survey.trigger-added', { subject: id, after: { trigger: added, after: trigger.after } })
    return { id: added }
  })
}

export async function changeTrigger(
  context: Context,
  { id, trigger_id, trigger, isOn }: InputOf<typeof contract.changeTrigger>,
): Promise<null> {
  await checked(context, id, trigger)
  return context.transaction(async (tx) => {
    await changeKept(tx, { surveyId: id, id: trigger_id, trigger, isOn })
    await tx.audit('survey.trigger-changed', {
      subject: id,
      after: { trigger: trigger_id, after: trigger.after, isOn },
    })
    return null
  })
}

export function removeTrigger(
  context: Context,
  { id, trigger_id }: InputOf<typeof contract.removeTrigger>,
): Promise<null> {
  return context.transaction(async (tx) => {
    await removeKept(tx, (await findSurvey(tx, id)).id, trigger_id)
    await tx.audit('survey.trigger-removed', { subject: id, before: { trigger: trigger_id } })
    return null
  })
}

/** A survey in sight, and segments that are there. */
async function checked(context: Context, surveyId: string, { after }: Trigger): Promise<void> {
  await findSurvey(context, surveyId)
  if (after.kind === 'event') await filterInForce(context, { filter: after.filter })
}
