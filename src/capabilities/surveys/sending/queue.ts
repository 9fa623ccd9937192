import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { MessageChannel } from '../../outward/index.ts'
import { type SurveyRecord, surveyAsked } from '../definitions/store.ts'
import { contactRules, rulesFor } from '../protection/contact-rules.ts'
import { type Rivals, rivalsOf } from '../protection/history.ts'
import type { Rules } from '../protection/rules.ts'
import { ownWordings } from './message-words.ts'
import type { Wordings } from './plan.ts'
import { type Send, sendOf } from './store.ts'
import { triggersOf } from './triggers/store.ts'
import type { Window } from './window.ts'

/** Invitations that wait under the same rules: those of one sending, or those of a survey that events set off. */
export interface Queue {
  survey: SurveyRecord
  /** Undefined for what events set off. */
  send: Send | undefined
  channel: MessageChannel
  rules: Rules
  rivals: Rivals
  window: Window
  /** By whose clock the hours count: everybody's own, where it is known, or the organisation's. */
  clock: 'organisation' | 'recipient'
  /** The organisation's. */
  zone: string
  reminderDays: number | null
  /** By the name of the variant. */
  wordings(variant: string): Wordings
}

/** Everything that may be due on a channel, what matters most first. */
export async function queuesOf(context: Context, channel: MessageChannel): Promise<Queue[]> {
  const queues = [...(await ofSends(context, channel)), ...(await ofEvents(context, channel))]
  return queues.toSorted((one, other) => other.survey.settings.priority - one.survey.settings.priority)
}

/** Reminders may be due for some weeks after everybody was asked. */
const remindedForDays = 45

async function ofSends(context: Context, channel: MessageChannel): Promise<Queue[]> {
  const { db, now } = context
  const since = new Date(now().getTime() - remindedForDays * 86_400_000)
  const rows = await db
    .selectFrom('survey_sends')
    .selectAll()
    .where(sql<boolean>`plan ->> 'channel' = ${channel}`)
    .where(sql<boolean>`(state = 'sending' OR (state = 'done' AND changed_at > ${since}))`)
    .orderBy('created_at')
    .execute()
  const queues: Queue[] = []
  for (const send of rows.map(sendOf)) {
    const survey = await surveyAsked(context, send.surveyId)
    if (survey) queues.push(await queueOfSend(context, survey, send))
  }
  return queues
}

async function queueOfSend(context: Context, survey: SurveyRecord, send: Send): Promise<Queue> {
  const { plan } = send
  return {
    ...(await ruled(context, survey)),
    send,
    channel: plan.channel,
    clock: plan.clock,
    reminderDays: plan.reminderDays,
    wordings: (variant) =>
      plan.variants[variant === '' ? 0 : variant.charCodeAt(0) - 65] ?? plan.variants[0]!,
  }
}

async function ofEvents(context: Context, channel: MessageChannel): Promise<Queue[]> {
  const { db, now } = context
  const since = new Date(now().getTime() - remindedForDays * 86_400_000)
  const rows = await db
    .selectFrom('survey_invitations')
    .select('survey_id')
    .distinct()
    .where('send_id', 'is', null)
    .where('channel', '=', channel)
    .where('due_at', '>', since)
    .execute()
  const queues: Queue[] = []
  for (const { survey_id } of rows) {
    const survey = await surveyAsked(context, survey_id)
    if (survey) queues.push(await queueOfEvents(context, survey, channel))
  }
  return queues
}

/** What was set off is said in the words of what set it off, whose id is the variant; else in words of ours. */
async function queueOfEvents(
  context: Context,
  survey: SurveyRecord,
  channel: MessageChannel,
): Promise<Queue> {
  const triggers = new Map((await triggersOf(context, survey.id)).map((one) => [one.id, one.trigger]))
  return {
    ...(await ruled(context, survey)),
    send: undefined,
    channel,
    clock: 'recipient',
    reminderDays: survey.settings.reminderDays,
    wordings: (variant) => triggers.get(variant)?.wordings ?? ownWordings(),
  }
}

/** The lot was drawn when it was planned. */
const everybody = 1

async function ruled(context: Context, survey: SurveyRecord) {
  const company = await contactRules(context)
  return {
    survey,
    window: company,
    zone: context.settings.zone,
    rules: rulesFor(company, survey.settings, everybody),
    rivals: await rivalsOf(context, { id: survey.id, priority: survey.settings.priority }),
  }
}

/** Whether the survey still takes answers. */
export function isOpen({ state, closesAt }: SurveyRecord, now: Date): boolean {
  return state === 'open' && (closesAt === null || closesAt > now)
}
