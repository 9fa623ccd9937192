import type { Context } from '../../../platform/context.ts'
import { Invalid, NotFound } from '../../../platform/errors.ts'
import { dayIn } from '../../../platform/facts/rollups/marks.ts'
import { type Period, periodsFor, plusDays } from '../../../platform/period.ts'
import { filterInForce } from '../../customers/index.ts'
import { ofAnonymous, type Thresholds } from '../anonymity/thresholds.ts'
import { coveredBy, type Span, wholeSpans } from '../anonymity/whole-days.ts'
import { findSurvey, type SurveyRecord, versionOf } from '../definitions/store.ts'
import type { Question, Survey } from '../model/survey.ts'
import type { ResultsAsked } from './contract.ts'
import { hiddenUnder } from './estimated.ts'
import type { Which } from './facts.ts'
import { countByDay, countPassages, type PassageCount, spanOf } from './passage-facts.ts'
import { type Asked, askedAlike } from './same-question.ts'

/** What a question about results is about, worked out once. */
export interface Scope {
  survey: SurveyRecord
  which: Which
  period: Period
  passages: PassageCount[]
  /** How many began in each version, the latest version first. */
  versions: { version: number; n: number }[]
  /** Of an anonymous survey: the days that are shown as one. */
  spans: Span[]
  /** The version whose questions are shown; null until somebody answered. */
  version: number | null
  shown: Survey | undefined
  /** Its questions by name, with the versions that asked them in the same words. */
  questions: ReadonlyMap<string, Asked & { question: Question }>
  language: string
  thresholds: Thresholds
}

/**
 * @throws NotFound where the survey is gone or the version was never answered
 * @throws Invalid where an anonymous survey would be narrowed to fewer people
 */
export async function scopeOf(context: Context, asked: ResultsAsked): Promise<Scope> {
  const survey = await findSurvey(context, asked.id)
  if (survey.isAnonymous) refuseNarrowing(asked)
  const [span, filter] = await Promise.all([spanOf(context, survey.id), filterInForce(context, asked)])
  const today = dayIn(context.settings.zone)(context.now())
  const wanted = periodsFor(asked, span, today).current
  const spans = survey.isAnonymous ? await spansShown(context, survey.id) : []
  const period = survey.isAnonymous ? daysShown(spans, wanted) : wanted
  const which = { surveyId: survey.id, period, filter, countsPartial: survey.settings.countsPartial }
  const passages = await countPassages(context, which)
  const versions = versionsIn(passages)
  const version = versionShown(versions, asked.version)
  const definitions = await definitionsOf(context, survey.id, versions)
  const shown = version === null ? undefined : definitions.get(version)
  return {
    survey,
    which,
    period,
    passages,
    versions,
    spans,
    version,
    shown,
    questions: version === null ? new Map() : askedAlike(version, definitions),
    language: shown?.languages[0] ?? 'en',
    thresholds: survey.isAnonymous ? ofAnonymous : { numbers: hiddenUnder, words: 1 },
  }
}

/** Two answers to narrower and narrower questions tell what single people said, so none but the whole is answered. */
function refuseNarrowing({ filter, segment, weigh }: ResultsAsked) {
  if (filter.length === 0 && !segment && weigh.length === 0) return
  throw new Invalid('This survey is anonymous: its results are shown for everybody together.', {
    field: filter.length > 0 ? 'filter' : segment ? 'segment' : 'weigh',
    fix: 'Take the filter, the segment and the weighting away. Groups that are large enough are shown side by side.',
  })
}

/**
 * Days of an anonymous survey that may be shown: whole ones, joined until enough people answered on them, so that whoever
 * looks twice never learns of the one who answered meanwhile. Today's answers wait until the day is over.
 */
async function spansShown(context: Context, surveyId: string): Promise<Span[]> {
  const dayMs = 86_400_000
  // Anonymous answers are kept at the midnight of their day by UTC.
  const begun = new Date(Math.floor(context.now().getTime() / dayMs) * dayMs)
  const today = dayIn(context.settings.zone)(begun)
  const days = await countByDay(context, surveyId)
  return wholeSpans(
    days.filter(({ day }) => day < today),
    ofAnonymous.numbers,
  )
}

/** The part of the period that may be shown; no day at all where too few answered in it. */
function daysShown(spans: readonly Span[], { from, until }: Period): Period {
  const covered = coveredBy(spans, { from, until: plusDays(until, -1) })
  return covered ? { from: covered.from, until: plusDays(covered.until, 1) } : { from, until: from }
}

function versionsIn(passages: readonly PassageCount[]) {
  const counts = new Map<number, number>()
  for (const { version, n } of passages) counts.set(version, (counts.get(version) ?? 0) + n)
  return [...counts].map(([version, n]) => ({ version, n })).sort((a, b) => b.version - a.version)
}

function versionShown(versions: readonly { version: number }[], asked: number | undefined): number | null {
  if (asked === undefined) return versions[0]?.version ?? null
  if (versions.some(({ version }) => version === asked)) return asked
  throw new NotFound(`Nobody answered version ${asked} in this period.`, {
    field: 'version',
    fix: 'Choose another version or a longer period.',
  })
}

async function definitionsOf(context: Context, surveyId: string, versions: readonly { version: number }[]) {
  const read = await Promise.all(versions.map(({ version }) => versionOf(context, surveyId, version)))
  return new Map(read.map(({ version, survey }) => [version, survey]))
}

/** @throws NotFound where the shown version does not ask it */
export function questionIn({ questions }: Scope, name: string) {
  const found = questions.get(name)
  if (!found) throw new NotFound(`This version does not ask “${name}”.`, { field: 'question' })
  return found
}
