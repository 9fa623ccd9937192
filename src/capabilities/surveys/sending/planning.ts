import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Problem } from '../../../platform/errors.ts'
import { systemActor } from '../../../platform/open-context.ts'
import { surveyAsked, versionOf } from '../definitions/store.ts'
import { languageFor } from '../model/language.ts'
import { contactRules, rulesFor } from '../protection/contact-rules.ts'
import { rivalsOf } from '../protection/history.ts'
import { lotOf } from '../protection/lot.ts'
import { type Rules, reasonNotToAsk } from '../protection/rules.ts'
import { type AskedBy, type Found, standingsOf } from '../protection/standing.ts'
import { inviteNew, type NewInvitation } from './invite.ts'
import { variantName } from './plan.ts'
import { changeState, type Send, sendOf } from './store.ts'
import { letRecipientsGo, type Meant, type Some, whomOf } from './whom.ts'

/** What planning a sending needs to know, looked up once. */
interface Planning {
  send: Send
  rules: Rules
  by: AskedBy
  /** By variant, the languages it is written in that the survey speaks, its first language first, and then the others. */
  offered: readonly (readonly string[])[]
  dueAt: Date
}

/**
 * Works out who of those who are meant is asked, and keeps everybody with the reason. Page by page, each kept with how
 * far it came: cut off, it goes on where it was, and nobody is looked at twice. Nothing leaves: a person looks at the
 * plan first.
 */
export async function planSend(context: Context, { sendId }: { sendId: string }): Promise<void> {
  const send = await planned(context, sendId)
  if (!send) return
  const survey = await surveyAsked(context, send.surveyId)
  if (!survey) return
  const { plan, surveyId } = send
  const { priority } = survey.settings
  const share = plan.sampleShare ?? survey.settings.sampleShare
  const by = {
    surveyId,
    channel: plan.channel,
    drawing: share < 1 ? send.id : '',
    rivals: await rivalsOf(context, { id: surveyId, priority }),
  }
  const { languages } = await versionOf(context, surveyId, send.version)
  const rules = rulesFor(await contactRules(context), survey.settings, share)
  const offered = plan.variants.map((wordings) =>
    [...new Set([...languages, ...Object.keys(wordings)])].filter((one) => wordings[one]),
  )
  const dueAt = new Date(plan.startsAt ?? send.createdAt)
  const planning = { send, by, rules, offered, dueAt }
  try {
    await lookAtAll(context, planning)
  } catch (error) {
    await tellTrouble(context, send, error)
    return
  }
  await drawLots(context, send)
  await letRecipientsGo(context, send.id)
  await changeState(context, send.id, { from: ['planning'], to: 'ready' })
}

async function planned({ db }: Context, id: string): Promise<Send | undefined> {
  const row = await db.selectFrom('survey_sends').selectAll().where('id', '=', id).executeTakeFirst()
  return row?.state === 'planning' ? sendOf(row) : undefined
}

/** While one page is being kept, the next is looked up. */
async function lookAtAll(context: Context, planning: Planning): Promise<void> {
  const { send } = planning
  const asPlanner = context.as({ ...systemActor, units: send.units })
  let keeping: Promise<void> = Promise.resolve()
  for await (const some of whomOf(asPlanner, send)) {
    const invitations = await lookAt(context, planning, some)
    await keeping
    keeping = keep(context, send, { some, invitations })
    keeping.catch(() => undefined) // rises where it is waited for
  }
  await keeping
}

async function lookAt(context: Context, planning: Planning, { people }: Some): Promise<NewInvitation[]> {
  const now = context.now().getTime()
  const found = await standingsOf(context, people, planning.by)
  return found.map((one) => invitationOf(one, planning, now))
}

function invitationOf(
  { recipient, customerId, address, language, standing }: Found<Meant>,
  { send, rules, offered, dueAt }: Planning,
  now: number,
): NewInvitation {
  const variant = variantFor(send, customerId ?? address)
  return {
    id: recipient.invitationId,
    customerId,
    address: customerId ? '' : address,
    reason: reasonNotToAsk(standing, rules, now),
    variant: variantName(variant, offered.length),
    language: languageFor(offered[variant]!, recipient.language || language),
    known: recipient.known,
    cause: '',
    dueAt,
  }
}

/** People are divided by lot; the same person always falls to the same wording. */
function variantFor({ id, plan: { variants } }: Send, person: string): number {
  return variants.length === 1 ? 0 : Math.floor(lotOf(`${id}/variant`, person) * variants.length)
}

function keep(
  context: Context,
  { id, surveyId, plan: { channel } }: Send,
  { some, invitations }: { some: Some; invitations: NewInvitation[] },
): Promise<void> {
  return context.transaction(async (tx) => {
    await inviteNew(tx, { surveyId, sendId: id, channel, closesLoop: false }, invitations)
    await tx.db
      .updateTable('survey_sends')
      .set(({ eb }) => ({
        planned_after: some.after,
        looked_at: eb('looked_at', '+', some.people.length),
        changed_at: tx.now(),
      }))
      .where('id', '=', id)
      .execute()
  })
}

/** Where a number is to be asked: those whose lots come after it are left out. */
async function drawLots({ db }: Context, { id, plan }: Send): Promise<void> {
  if (plan.mostAsked === null) return
  await sql`UPDATE survey_invitations SET state = 'left-out', reason = 'SAMPLED_OUT' WHERE id IN (
    SELECT id FROM survey_invitations WHERE send_id = ${id} AND state = 'planned'
    ORDER BY hashtextextended(id::text, hashtext(${id})), id OFFSET ${plan.mostAsked}
  )`.execute(db)
}

/** What a person must mend is told on the page; anything else is tried again by the job. */
async function tellTrouble({ db }: Context, { id }: Send, error: unknown): Promise<void> {
  if (!(error instanceof Problem) || error.status >= 429) throw error
  await db
    .updateTable('survey_sends')
    .set({ trouble: error.message, state: 'cancelled' })
    .where('id', '=', id)
    .execute()
}
