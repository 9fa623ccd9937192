import type { Context } from '../../../../platform/context.ts'
import { NotFound } from '../../../../platform/errors.ts'
import { type SurveyRecord, type Version, versionOf } from '../../definitions/store.ts'
import type { Passage, Taken } from '../passage.ts'
import { keepResponses, type ResponseRow, type ResponseToKeep, responsesWith } from '../store.ts'
import { tellingQuestions, withoutPerson } from './anonymous.ts'
import { surveysAsked } from './asked.ts'
import { claimInvitations } from './invitations.ts'
import { type Judged, judge, type Step } from './judge.ts'
import { claimQuotas } from './quotas.ts'
import { storableJson } from './storable.ts'

/** One step of somebody, on its way to be kept. */
export interface Going {
  step: Step
  passage: Passage
}

/** A step that may be kept, with what decides whether it is. */
export interface Candidate {
  position: number
  passage: Passage
  survey: SurveyRecord
  version: Version
  judged: Judged
  row: ResponseToKeep
}

/**
 * Takes the steps of many people in one durable write. Whoever sent their response twice is told so and nothing changes;
 * of one response at most one step may be among them.
 */
export async function takeGroup(context: Context, going: readonly Going[]): Promise<Taken[]> {
  const ids = going.map(({ passage }) => passage.responseId)
  const [surveys, before] = await Promise.all([
    surveysAsked(context, [...new Set(going.map(({ passage }) => passage.surveyId))]),
    responsesWith(context, ids),
  ])
  const known = new Map(before.map((row) => [row.id, row]))
  const judged = await Promise.all(
    going.map((one, position) =>
      candidateOf(context, one, {
        position,
        survey: surveys.get(one.passage.surveyId),
        before: known.get(one.passage.responseId),
      }),
    ),
  )
  const candidates = judged.filter((one): one is Candidate => 'row' in one)
  const kept = await keepCandidates(context, candidates)
  return judged.map((one, position) => ('row' in one ? kept.get(position)! : one))
}

interface Place {
  position: number
  survey: SurveyRecord | undefined
  before: ResponseRow | undefined
}

async function candidateOf(
  context: Context,
  { step, passage }: Going,
  { position, survey, before }: Place,
): Promise<Candidate | Taken> {
  if (!survey || (before && before.survey_id !== survey.id)) return { refused: 'unknown' }
  if (before?.state === 'complete') return { state: 'complete', again: true }
  const now = context.now()
  const sentAt = momentOf(passage.sentAt, now)
  if (!isAsked(survey, sentAt)) return { refused: 'closed' }
  const version = await askedVersion(context, survey, before?.version ?? passage.version)
  if (!version) return { refused: 'unknown' }
  const telling = survey.isAnonymous ? tellingQuestions(version.survey) : nothing
  const judged = judge(version.questionnaire, passage, { step, before, telling })
  if ('troubles' in judged) return judged
  const row = rowOf({ step, passage }, { survey, version, before, sentAt, judged })
  return { position, passage, survey, version, judged, row }
}

const nothing: ReadonlySet<string> = new Set()

/** Told by a device that may have been offline, and whose clock may be wrong. */
function momentOf(told: string | undefined, now: Date): Date {
  const moment = told === undefined ? now.getTime() : Date.parse(told)
  return moment <= now.getTime() ? new Date(moment) : now
}

/** A survey that ended by itself takes what was sent before it did, however late it arrives. */
function isAsked({ state, closesAt }: SurveyRecord, sentAt: Date): boolean {
  return state === 'open' && (closesAt === null || sentAt < closesAt)
}

/** Whoever began goes on with the version they began with, whatever was published since. */
async function askedVersion(context: Context, survey: SurveyRecord, wanted: number | undefined) {
  const version = wanted ?? survey.version
  if (version === null) return undefined
  try {
    return await versionOf(context, survey.id, version)
  } catch (error) {
    if (error instanceof NotFound) return undefined
    throw error
  }
}

const longestSeconds = 86_400

function rowOf(
  { step, passage }: Going,
  {
    survey,
    version,
    before,
    sentAt,
    judged: { answers, known, seen },
  }: {
    survey: SurveyRecord
    version: Version
    before: ResponseRow | undefined
    sentAt: Date
    judged: Judged
  },
): ResponseToKeep {
  const { startedAt: told } = passage
  const startedAt = told === undefined ? (before?.started_at ?? sentAt) : momentOf(told, sentAt)
  const took = Math.round((sentAt.getTime() - startedAt.getTime()) / 1000)
  const row: ResponseToKeep = {
    id: passage.responseId,
    surveyId: survey.id,
    version: version.version,
    state: step,
    invitationId: passage.invitationId ?? before?.invitation_id ?? null,
    customerId: null,
    person: passage.person ? storableJson(passage.person) : null,
    channel: passage.channel,
    language: version.languages.find((one) => one === passage.language) ?? version.languages[0] ?? '',
    answers: storableJson(answers),
    known: storableJson(known),
    seen,
    startedAt,
    changedAt: sentAt,
    completedAt: step === 'complete' ? sentAt : null,
    seconds: told === undefined && survey.isAnonymous ? 0 : Math.min(Math.max(took, 0), longestSeconds),
    arrival: null,
  }
  return survey.isAnonymous ? withoutPerson(row, { survey: version.survey, answers, known }) : row
}

/** Invitations are answered once and quotas are kept in the same transaction as the responses they are about. */
async function keepCandidates(
  context: Context,
  candidates: readonly Candidate[],
): Promise<Map<number, Taken>> {
  if (candidates.length === 0) return new Map()
  const isSimple = candidates.every(
    ({ passage, version }) => !passage.invitationId && version.survey.quotas.length === 0,
  )
  if (isSimple) return keep(context, candidates)
  return context.transaction(async (tx) => {
    const taken = new Map<number, Taken>()
    const invited = await claimInvitations(tx, candidates, taken)
    const counted = await claimQuotas(tx, invited, taken)
    for (const [position, one] of await keep(tx, counted)) taken.set(position, one)
    return taken
  })
}

async function keep(context: Context, candidates: readonly Candidate[]): Promise<Map<number, Taken>> {
  const kept = await keepResponses(
    context,
    candidates.map(({ row }) => row),
  )
  return new Map(candidates.map(({ position, row }) => [position, takenOf(row, kept.has(row.id))]))
}

/** What was not kept was sent in the same moment, by another process. */
function takenOf({ state }: ResponseToKeep, isKept: boolean): Taken {
  if (!isKept) return { state: 'complete', again: true }
  return state === 'complete' ? { state, again: false } : { state }
}
