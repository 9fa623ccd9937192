import type { Context } from '../../../platform/context.ts'
import { newId } from '../../../platform/ids.ts'
import type { MessageChannel } from '../../outward/index.ts'
import { surveyAsked } from '../definitions/store.ts'
import type { Known } from '../model/survey.ts'
import { contactRules, rulesFor } from '../protection/contact-rules.ts'
import { rivalsOf } from '../protection/history.ts'
import { lotOf } from '../protection/lot.ts'
import type { Reason } from '../protection/reasons.ts'
import { reasonNotToAsk, reasonNotToAskAgain } from '../protection/rules.ts'
import { standingsOf } from '../protection/standing.ts'
import { invite } from './invite.ts'
import { isOpen } from './queue.ts'

/** Something that happened to somebody, after which a survey asks them. */
export interface Occasion {
  /** A customer by any record, or null with an address of theirs. */
  customerId: string | null
  address?: string
  /** What set it off, such as `event:ID`: asks once for this survey, however often it is told. */
  cause: string
  known: Known
  dueAt: Date
  language?: string
}

export interface Arrangement {
  surveyId: string
  /** The trigger, whose words are used; empty where a person or a program asks. */
  triggerId: string
  channel: MessageChannel
  /** Null for the survey's own. */
  sampleShare: number | null
  occasions: readonly Occasion[]
  /** Asks whether a trouble is really solved: also those who are in quarantine. */
  closesLoop?: boolean
}

/** By cause, why somebody is not going to be asked; undefined for those who are. */
export type Arranged = Map<string, Reason | undefined>

/**
 * Arranges invitations after something that happened, when it has happened. Whoever may not be asked is kept with the
 * reason, and the rules are asked again when the time has come. Nothing is arranged for a survey that takes no answers.
 */
export async function arrange(
  context: Context,
  { surveyId, triggerId, channel, sampleShare, occasions, closesLoop = false }: Arrangement,
): Promise<Arranged> {
  const survey = await surveyAsked(context, surveyId)
  if (!survey || !isOpen(survey, context.now()) || occasions.length === 0) return new Map()
  const { settings } = survey
  const rules = rulesFor(await contactRules(context), settings, sampleShare ?? settings.sampleShare)
  const rivals = await rivalsOf(context, { id: surveyId, priority: settings.priority })
  const recipients = occasions.map((one) => ({ ...one, address: one.address ?? '' }))
  const found = await standingsOf(context, recipients, { surveyId, channel, drawing: '', rivals })
  const now = context.now().getTime()
  const reasonNot = closesLoop ? reasonNotToAskAgain : reasonNotToAsk
  const judged = found.map(({ recipient, standing, ...person }) => {
    // The lot falls on what happened, not on the person: else the same people would be asked every time.
    const lot = lotOf(triggerId, recipient.cause)
    return { ...person, recipient, reason: reasonNot({ ...standing, lot }, rules, now) }
  })
  await invite(
    context,
    { surveyId, sendId: null, channel, closesLoop },
    judged.map(({ recipient, customerId, address, language, reason }) => ({
      id: newId(context.now()),
      customerId,
      address: customerId ? '' : address,
      reason,
      variant: triggerId,
      language: recipient.language || language,
      known: recipient.known,
      cause: recipient.cause,
      dueAt: recipient.dueAt,
    })),
  )
  return new Map(judged.map(({ recipient, reason }) => [recipient.cause, reason]))
}
