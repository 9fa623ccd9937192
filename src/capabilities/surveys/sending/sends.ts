import type { Context } from '../../../platform/context.ts'
import { Conflict, Invalid } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { newId } from '../../../platform/ids.ts'
import { filterInForce } from '../../customers/index.ts'
import { readyChannels } from '../../outward/index.ts'
import { findSurvey, type SurveyRecord, versionOf } from '../definitions/store.ts'
import { contactRules, rulesFor } from '../protection/contact-rules.ts'
import type * as contract from './contract.ts'
import { ownWordings } from './message-words.ts'
import { minutesOf } from './minutes.ts'
import type { SendPlan } from './plan.ts'
import { isOpen } from './queue.ts'
import { recipientsIn } from './recipients-file.ts'
import { shownSend } from './shown.ts'
import { changeState, findSend, type Send, type SendState, saveSend, sendsOf, talliesOf } from './store.ts'
import { saveRecipients } from './whom.ts'

declare module '../../../platform/postgres/tables.ts' {
  interface JobData {
    'surveys.plan': { sendId: string }
    'surveys.send': object
    'surveys.follow-events': object
  }
}

export async function listSends(context: Context, { id }: { id: string }) {
  const survey = await findSurvey(context, id)
  const [sends, channels, company, version] = await Promise.all([
    sendsOf(context, id),
    readyChannels(context),
    contactRules(context),
    survey.version === null ? undefined : versionOf(context, id, survey.version),
  ])
  const tallies = Map.groupBy(
    await talliesOf(
      context,
      // Those being planned tell how many were looked at; counting them again and again would hold the planning up.
      sends.flatMap(({ id, state }) => (state === 'planning' ? [] : id)),
    ),
    (tally) => tally.send_id,
  )
  const languages = version?.languages ?? ['en']
  return {
    sends: sends.map((send) => shownSend(send, tallies.get(send.id) ?? [], survey)),
    channels,
    languages,
    wordings: ownWordings(languages),
    minutes: version ? minutesOf(version.survey) : 1,
    rules: rulesFor(company, survey.settings, survey.settings.sampleShare),
    reminderDays: survey.settings.reminderDays,
  }
}

/** Keeps the plan; who is asked is worked out in the background. */
export async function planSending(
  context: Context,
  { id, plan, file }: InputOf<typeof contract.planSending>,
): Promise<{ id: string }> {
  const survey = await surveyToSend(context, id)
  await checkWhom(context, plan)
  const recipients = plan.whom.kind === 'file' ? await peopleOf(plan, plan.whom.name, file) : []
  return context.transaction(async (tx) => {
    const send = newSend(tx, survey, plan)
    await saveSend(tx, send)
    await saveRecipients(tx, send.id, recipients)
    await tx.audit('survey.sending-planned', { subject: id, after: { send: send.id, ...audited(plan) } })
    await tx.enqueue('surveys.plan', { sendId: send.id })
    return { id: send.id }
  })
}

async function surveyToSend(context: Context, id: string): Promise<SurveyRecord> {
  const survey = await findSurvey(context, id)
  if (isOpen(survey, context.now()) && survey.version !== null) return survey
  throw new Conflict('This survey takes no answers now, so nobody can be asked.', {
    fix: survey.state === 'draft' ? 'Publish it first.' : 'Reopen it first.',
  })
}

/** A segment that is gone is told at once, and not by the background. */
async function checkWhom(context: Context, { whom }: SendPlan): Promise<void> {
  if (whom.kind === 'customers') await filterInForce(context, whom)
}

function peopleOf(plan: SendPlan, name: string, file: { text: string } | undefined) {
  if (file) return recipientsIn({ name, text: file.text }, plan.channel)
  throw new Invalid('The file itself is missing.', {
    field: 'file.text',
    fix: 'Send its text with the plan.',
  })
}

function newSend({ actor, now }: Context, { id, version }: SurveyRecord, plan: SendPlan): Send {
  return {
    id: newId(now()),
    surveyId: id,
    version: version!,
    state: 'planning',
    plan,
    units: actor.units,
    plannedAfter: '',
    lookedAt: 0,
    trouble: '',
    createdBy: actor.name,
    createdAt: now(),
    changedAt: now(),
    startedAt: null,
  }
}

/** Names of files may name people. */
function audited({ whom, channel, perDay, mostAsked, sampleShare, reminderDays }: SendPlan) {
  const meant =
    whom.kind === 'file' ? 'file' : { segment: whom.segment ?? null, conditions: whom.filter.length }
  return { whom: meant, channel, perDay, mostAsked, sampleShare, reminderDays }
}

const mayBecome: Record<'sending' | 'paused' | 'cancelled', readonly SendState[]> = {
  sending: ['ready', 'paused'],
  paused: ['sending'],
  cancelled: ['planning', 'ready', 'sending', 'paused'],
}

export function changeSending(
  context: Context,
  { id, send: sendId, state }: InputOf<typeof contract.changeSending>,
): Promise<null> {
  return context.transaction(async (tx) => {
    if (state === 'sending') await surveyToSend(tx, id)
    const send = await findSend(tx, (await findSurvey(tx, id)).id, sendId)
    const isChanged = await changeState(tx, send.id, { from: mayBecome[state], to: state })
    if (!isChanged) throw notNow(send.state, state)
    await tx.audit('survey.sending-changed', {
      subject: id,
      before: { send: sendId, state: send.state },
      after: { send: sendId, state },
    })
    if (state === 'sending') await tx.enqueue('surveys.send', {})
    return null
  })
}

function notNow(is: SendState, wanted: string) {
  if (is === 'planning')
    return new Conflict('Who is asked is still being worked out.', { fix: 'Wait until the plan is there.' })
  return new Conflict(`This sending is ${is}, so it cannot become ${wanted}.`, {
    fix: 'Plan another sending.',
  })
}

/** @throws Conflict once something has left: then it is part of what people were asked */
export function removeSending(
  context: Context,
  { id, send: sendId }: InputOf<typeof contract.removeSending>,
): Promise<null> {
  return context.transaction(async (tx) => {
    const send = await findSend(tx, (await findSurvey(tx, id)).id, sendId)
    if (send.startedAt)
      throw new Conflict('People were asked in this sending, so it stays on record.', {
        fix: 'End it instead, if nobody else is to be asked.',
      })
    await tx.db.deleteFrom('survey_sends').where('id', '=', send.id).execute()
    await tx.audit('survey.sending-removed', { subject: id, before: { send: sendId, state: send.state } })
    return null
  })
}
