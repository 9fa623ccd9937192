import type { Context } from '../../../platform/context.ts'
import { idFrom } from '../../../platform/ids.ts'
import { newResponseId, type Way, ways } from '../answers/passage.ts'
import { findResponse, type KeptResponse } from '../answers/taking.ts'
import { type SurveyRecord, surveyAsked, surveyByKey, type Version, versionOf } from '../definitions/store.ts'
import { languageFor } from '../model/language.ts'
import type { Known } from '../model/survey.ts'
import { idIn, tokenFor } from '../tokens.ts'
import { knownIn } from './known.ts'
import type { Sorry } from './page/end-page.ts'
import { spokenLanguages } from './page/words.ts'

/** Somebody at a survey: whose, by which way, and how far they are. */
export interface Visit {
  survey: SurveyRecord
  version: Version
  responseId: string
  /** What was kept of it before; undefined while nothing was answered. */
  kept: KeptResponse | undefined
  invitationId: string | undefined
  channel: Way
  language: string
  known: Known
  /** The address without what follows a question mark. */
  path: string
  /** Where they go on once something is kept. */
  resume: string
  isFramed: boolean
}

/** Why somebody cannot answer, in the language they would be asked in. */
export interface Refused {
  why: Sorry
  language: string
}

/** What an address and a browser say. */
export interface Arriving {
  /** What follows the question mark, or the fields of the form. */
  said: URLSearchParams
  acceptLanguage: string | undefined
}

/** By the link that everybody may use. */
export async function visitByKey(
  context: Context,
  key: string,
  arriving: Arriving,
): Promise<Visit | Refused> {
  const survey = await surveyByKey(context, key)
  if (!survey) return refused('unknown', arriving)
  const told = idIn(context, 'response', arriving.said.get('response') ?? '')
  const found = told ? await findResponse(context, told) : undefined
  const kept = found?.surveyId === survey.id ? found : undefined
  // An id that is taken by a response to another survey is of no use here.
  const responseId = told && (kept || !found) ? told : newResponseId()
  const channel = openWays.find((way) => way === arriving.said.get('way')) ?? 'link'
  return visitOf(context, survey, arriving, {
    responseId,
    kept,
    channel,
    known: knownIn(arriving.said),
    path: `/s/${survey.key}`,
    resume: `/s/r/${tokenFor(context, 'response', responseId)}`,
  })
}

/** Ways people come by without being invited themselves. */
const openWays: readonly Way[] = ['link', 'qr', 'website', 'app']

/** By an invitation of their own: the same person goes on where they stopped, on whatever device. */
export async function visitByInvitation(
  context: Context,
  token: string,
  arriving: Arriving,
): Promise<Visit | Refused> {
  const id = idIn(context, 'invitation', token)
  const invitation = id && (await invitationWith(context, id))
  const survey = invitation && (await surveyAsked(context, invitation.survey_id))
  if (!survey || invitation.state === 'left-out') return refused('unknown', arriving)
  const { responseId, resume } = ownResponse(context, {
    survey,
    token,
    invitationId: invitation.id,
    arriving,
  })
  const kept = await findResponse(context, responseId)
  if (invitation.answered_at && kept?.state !== 'complete' && !arriving.said.has('sent'))
    return refused('answered', arriving, invitation.language)
  return visitOf(context, survey, arriving, {
    responseId,
    kept,
    invitationId: invitation.id,
    channel: ways.find((way) => way === invitation.channel) ?? 'email',
    known: invitation.known,
    language: invitation.language,
    path: `/s/i/${token}`,
    resume,
  })
}

/**
 * One response for each invitation, worked out from it, so that two tabs or two devices are never two answers. Where the
 * survey is anonymous it must not be found that way: it is drawn by lot and goes with the address.
 */
function ownResponse(
  context: Context,
  {
    survey,
    token,
    invitationId,
    arriving: { said },
  }: { survey: SurveyRecord; token: string; invitationId: string; arriving: Arriving },
) {
  if (!survey.isAnonymous)
    return { responseId: idFrom('response by invitation', invitationId), resume: `/s/i/${token}` }
  const responseId = idIn(context, 'response', said.get('response') ?? '') ?? newResponseId()
  return { responseId, resume: `/s/i/${token}?response=${tokenFor(context, 'response', responseId)}` }
}

/** By the address that a response which was begun goes on at. */
export async function visitByResponse(
  context: Context,
  token: string,
  arriving: Arriving,
): Promise<Visit | Refused> {
  const id = idIn(context, 'response', token)
  const kept = id ? await findResponse(context, id) : undefined
  const survey = kept && (await surveyAsked(context, kept.surveyId))
  if (!survey) return refused('unknown', arriving)
  return visitOf(context, survey, arriving, {
    responseId: kept.id,
    kept,
    channel: ways.find((way) => way === kept.channel) ?? 'link',
    known: kept.known,
    path: `/s/r/${token}`,
    resume: `/s/r/${token}`,
  })
}

interface Coming extends Pick<Visit, 'responseId' | 'kept' | 'channel' | 'known' | 'path' | 'resume'> {
  invitationId?: string
  language?: string
}

async function visitOf(
  context: Context,
  survey: SurveyRecord,
  arriving: Arriving,
  coming: Coming,
): Promise<Visit | Refused> {
  const { kept } = coming
  const isOver = survey.state === 'closed' || (survey.closesAt !== null && survey.closesAt <= context.now())
  if (isOver && kept?.state !== 'complete')
    return refused('closed', arriving, kept?.language ?? coming.language)
  const number = kept?.version ?? survey.version
  if (survey.state === 'draft' || number === null) return refused('notYet', arriving)
  const version = await versionFor(context, survey, { kept, told: arriving.said.get('version') })
  const language = languageOf(version, arriving, kept?.language ?? coming.language)
  return {
    survey,
    version,
    language,
    invitationId: coming.invitationId,
    isFramed: arriving.said.get('frame') === '1',
    ...coming,
  }
}

/** Whoever opened a page goes on with the version they saw, whatever was published since. */
function versionFor(
  context: Context,
  survey: SurveyRecord,
  { kept, told }: { kept: KeptResponse | undefined; told: string | null },
): Promise<Version> {
  const newest = survey.version as number
  const seen = Number(told)
  const isSeen = Number.isInteger(seen) && seen >= 1 && seen <= newest
  return versionOf(context, survey.id, kept?.version ?? (isSeen ? seen : newest))
}

function languageOf({ languages }: Version, { said, acceptLanguage }: Arriving, known: string | undefined) {
  const asked = said.get('lang')
  if (asked && languages.includes(asked)) return asked
  if (known && languages.includes(known)) return known
  return languageFor(languages, known || acceptLanguage)
}

function refused(why: Sorry, { said, acceptLanguage }: Arriving, known?: string): Refused {
  return { why, language: (said.get('lang') || known) ?? languageFor(spokenLanguages, acceptLanguage) }
}

function invitationWith({ db }: Context, id: string) {
  return db
    .selectFrom('survey_invitations')
    .select(['id', 'survey_id', 'channel', 'state', 'language', 'known', 'answered_at'])
    .where('id', '=', id)
    .executeTakeFirst()
}
