import type { Context } from '../../../platform/context.ts'
import { scales } from '../../../statistics/scales.ts'
import { share } from '../../../statistics/share.ts'
import { colleaguesById } from '../../access/index.ts'
import { summarise } from '../../scores/index.ts'
import { readDefinition } from '../model/read-definition.ts'
import type { Survey } from '../model/survey.ts'
import { inLanguage } from '../model/words.ts'
import { askedAlike, questionsOf } from '../results/same-question.ts'
import type { SurveyLine } from './contract.ts'
import { type Came, cameOf, type Given, givenOf } from './facts.ts'
import { type Invited, invitedOf } from './invited.ts'
import { ownerShown } from './shown.ts'
import { allSurveys, type SurveyRecord, versionOf } from './store.ts'
import { versionNumbers } from './versions.ts'

/** All surveys in sight, the latest change first. */
export async function listSurveys(context: Context): Promise<{ surveys: SurveyLine[] }> {
  const all = await allSurveys(context)
  const ids = all.map(({ id }) => id)
  const [asked, came, invited, colleagues] = await Promise.all([
    askedOf(context, all),
    cameOf(context, ids),
    invitedOf(context, ids),
    colleaguesById(
      context,
      all.flatMap(({ ownerId }) => ownerId ?? []),
    ),
  ])
  const measured = [...asked].flatMap(([id, { measure }]) =>
    measure ? [{ id, question: measure.question }] : [],
  )
  const given = await givenOf(context, measured)
  return {
    surveys: all.map((survey) =>
      lineOf(survey, {
        asked: asked.get(survey.id) as AskedSurvey,
        came: came.get(survey.id),
        invited: invited.get(survey.id),
        given: given.get(survey.id) ?? [],
        owner: ownerShown(survey, colleagues),
      }),
    ),
  }
}

interface AskedSurvey {
  questions: number
  measure: Measure | null
}

/** The first question that measures something, and the versions that asked it word for word alike. */
interface Measure {
  question: string
  title: string
  scale: Parameters<typeof summarise>[0]
  versions: ReadonlySet<number>
}

/** What each survey asks now: its version, or its draft where it has never been asked. */
async function askedOf(context: Context, all: readonly SurveyRecord[]): Promise<Map<string, AskedSurvey>> {
  const numbers = await versionNumbers(
    context,
    all.map(({ id }) => id),
  )
  const found = await Promise.all(
    all.map(async ({ id, version, draft }) => {
      if (version === null) return [id, { questions: countOf(readDefinition(draft)), measure: null }] as const
      const versions = new Map(
        await Promise.all(
          (numbers.get(id) ?? []).map(async (n) => [n, (await versionOf(context, id, n)).survey] as const),
        ),
      )
      return [id, askedIn(version, versions)] as const
    }),
  )
  return new Map(found)
}

function askedIn(version: number, versions: ReadonlyMap<number, Survey>): AskedSurvey {
  const survey = versions.get(version)
  const question = questionsOf(survey).find(({ scale }) => scale !== undefined)
  if (!survey || question?.scale === undefined)
    return { questions: survey ? countOf(survey) : 0, measure: null }
  const first = survey.languages[0] ?? 'en'
  return {
    questions: countOf(survey),
    measure: {
      question: question.name,
      title: inLanguage(question.title, first, first),
      scale: question.scale,
      versions: new Set(askedAlike(version, versions).get(question.name)?.together),
    },
  }
}

function countOf(survey: Survey): number {
  return questionsOf(survey).filter(({ kind }) => kind !== 'statement').length
}

interface Beside {
  asked: AskedSurvey
  came: Came | undefined
  invited: Invited | undefined
  given: readonly Given[]
  owner: SurveyLine['owner']
}

function lineOf(survey: SurveyRecord, { asked, came, invited, given, owner }: Beside): SurveyLine {
  const { id, name, key, purpose, state, version, isAnonymous, touchpoint, stage } = survey
  return {
    ...{ id, name, key, purpose, state, version, isAnonymous, touchpoint, stage, owner },
    closesAt: survey.closesAt?.toISOString() ?? null,
    changedAt: survey.changedAt.toISOString(),
    questions: asked.questions,
    complete: came?.complete ?? 0,
    partial: came?.partial ?? 0,
    responseRate: rateOf(invited),
    score: asked.measure && scoreOf(asked.measure, given),
    lastAskedAt: latest(invited?.lastAt, came?.lastAt),
  }
}

const nothing = { value: null, low: null, high: null }

function rateOf(invited: Invited | undefined): SurveyLine['responseRate'] {
  const { sent = 0, answered = 0 } = invited ?? {}
  const { value, low, high } = share({ hits: answered, n: sent }) ?? nothing
  return { invited: sent, answered, value, low, high }
}

function scoreOf({ title, scale, versions }: Measure, given: readonly Given[]): SurveyLine['score'] {
  const counts = new Map<number, number>()
  for (const { version, score, n } of given)
    if (versions.has(version)) counts.set(score, (counts.get(score) ?? 0) + n)
  const { n, unit, reliability, ...estimate } = summarise(scale, counts)
  const { value, low, high } = reliability === 'hidden' ? nothing : estimate
  const [lowest, highest] = axisOf(scale, unit)
  return { question: title, scale, value, low, high, n, unit, lowest, highest, reliability }
}

function axisOf(scale: Measure['scale'], unit: 'points' | 'percent' | 'mean'): [number, number] {
  if (unit === 'mean') return [scales[scale].lowest, scales[scale].highest]
  return unit === 'points' ? [-100, 100] : [0, 100]
}

/** The later of two instants. */
function latest(one: string | undefined, other: string | undefined): string | null {
  return (
    [one, other]
      .filter((at) => at !== undefined)
      .toSorted()
      .at(-1) ?? null
  )
}
