import type { Context } from '../../../platform/context.ts'
import type { Passage, Taken } from '../answers/passage.ts'
import { tellingQuestions } from '../answers/taking/anonymous.ts'
import { quotaCounts } from '../answers/taking/quotas.ts'
import { saveProgress, submit } from '../answers/taking.ts'
import type { Answers, AnswerValue } from '../model/survey.ts'
import { answersIn, questionsOf } from './fields.ts'
import { sorryPage } from './page/end-page.ts'
import { wordsIn } from './page/words.ts'
import { type Placed, type Screen, screenWith } from './screens.ts'
import { askVisit, type Page, screensFor, thanked } from './show.ts'
import type { Visit } from './visit.ts'

/** A form as it was sent, and the files with it by the name of their question. */
export interface Sent {
  form: URLSearchParams
  files: Answers
}

/** Where the browser goes, or what it is shown at once. */
export type Outcome = Page | { to: string }

/** Whoever is faster has not read the question: nobody in earnest, or a program. */
const quickestMs = 1_000

/** Takes what one screen asked, keeps it, and says where to go on. */
export async function takeForm(context: Context, visit: Visit, { form, files }: Sent): Promise<Outcome> {
  if (visit.kept?.state === 'complete') return { to: sentAddress(visit) }
  // A field nobody sees: whoever fills it in is thanked like everybody, and forgotten.
  if (form.get('website')) return thanked(visit)
  const asked = askedIn(visit, form)
  const told: Answers = { ...answersIn(form, asked), ...files }
  const names = asked.map(({ question }) => question.name)
  const step = { visit, form, told, names, answers: joined(visit.kept?.answers ?? {}, told) }
  if (form.get('go') === 'back' || form.get('go') === 'later') return leave(context, step)
  return goOn(context, step)
}

interface Step {
  visit: Visit
  form: URLSearchParams
  /** What this form answers; null takes an earlier answer back. */
  told: Answers
  /** Names of the questions it asked. */
  names: readonly string[]
  /** With everything answered before. */
  answers: Answers
}

function askedIn({ version }: Visit, form: URLSearchParams) {
  const all = questionsOf(version.survey)
  const places = (form.get('asked') ?? '').split(' ').filter((place) => /^\d{1,3}$/.test(place))
  return [...new Set(places.map(Number))].flatMap((place) => {
    const question = all[place]
    return question ? [{ question, place }] : []
  })
}

/** Forwards: what is wrong is to be mended first; after the last screen it is sent. */
async function goOn(context: Context, step: Step): Promise<Outcome> {
  const { visit, form, names, answers } = step
  const screens = screensFor(visit, answers)
  const troubles = visit.version.questionnaire.check(answers, { known: visit.known, only: names })
  if (troubles.length > 0) return again(context, step, screens, { troubles })
  if (isTooQuick(context, visit, form))
    return again(context, step, screens, { troubles: [], notice: wordsIn(visit.language).tooQuick })
  if (await isFull(context, step)) return refusedBy({ refused: 'quota' }, visit)
  const next = after(screens, names)
  if (next) return keepAndGo(context, step, `at=${encodeURIComponent(next.question.name)}`)
  const left = unanswered(step)
  if (left) return keepAndGo(context, step, `at=${encodeURIComponent(left)}&mend=yes`)
  const taken = await submit(context, passageOf(step))
  if ('state' in taken) return { to: sentAddress(visit) }
  return 'refused' in taken ? refusedBy(taken, visit) : again(context, step, screens, taken)
}

/** Backwards, or away for now: what cannot be an answer stays behind, the rest is kept. */
async function leave(context: Context, step: Step): Promise<Outcome> {
  const { visit, form, names, answers } = step
  const troubles = visit.version.questionnaire.check(answers, { known: visit.known, only: names })
  const wrong = new Set(troubles.map(({ question }) => question))
  const told = Object.fromEntries(Object.entries(step.told).filter(([name]) => !wrong.has(name)))
  const taken = await saveProgress(context, passageOf({ ...step, told }))
  if ('refused' in taken) return refusedBy(taken, visit)
  if (form.get('go') === 'later') return { to: onwards(visit, form, 'later=yes') }
  const before = previous(screensFor(visit, joined(visit.kept?.answers ?? {}, told)), names)
  return { to: onwards(visit, form, before ? `at=${encodeURIComponent(before.question.name)}` : '') }
}

async function keepAndGo(context: Context, step: Step, query: string): Promise<Outcome> {
  const taken = await saveProgress(context, passageOf(step))
  if ('refused' in taken) return refusedBy(taken, step.visit)
  if ('troubles' in taken) return again(context, step, screensFor(step.visit, step.answers), taken)
  // Sent meanwhile, in another tab: there is nothing to go on with.
  if (taken.state === 'complete') return { to: sentAddress(step.visit) }
  return { to: onwards(step.visit, step.form, query) }
}

/** The same questions once more, with what was written. */
function again(
  context: Context,
  { visit, form, names, answers }: Step,
  screens: readonly Screen[],
  said: Pick<Parameters<typeof askVisit>[2], 'troubles' | 'notice'>,
): Page {
  const first = names.find((name) => screenWith(screens, name))
  const screen = (first && screenWith(screens, first)) || screens[0]
  if (!screen) return { status: 410, text: sorryPage('closed', visit) }
  return askVisit(context, visit, { screen, answers, said: form, ...said })
}

function passageOf({ visit, form, told, names }: Step): Passage {
  const { responseId, survey, version, channel, language, invitationId, known } = visit
  const begun = Number(form.get('begun'))
  return {
    responseId,
    surveyId: survey.id,
    version: version.version,
    channel,
    language,
    invitationId,
    known,
    answers: told,
    seen: names,
    ...(begun > 0 && begun < 8e15 && { startedAt: new Date(begun).toISOString() }),
  }
}

function isTooQuick(context: Context, { kept, invitationId }: Visit, form: URLSearchParams): boolean {
  const took = context.now().getTime() - Number(form.get('begun') ?? Number.NaN)
  return kept === undefined && invitationId === undefined && !(took >= quickestMs)
}

/** Asked nothing more once enough have answered like them: better now than after ten questions. */
async function isFull(context: Context, { visit, answers }: Step): Promise<boolean> {
  const { survey, version, known } = visit
  if (version.survey.quotas.length === 0) return false
  const counts = await quotaCounts(context, survey.id)
  return version.questionnaire.full(counts, answers, known) !== undefined
}

function after(screens: readonly Screen[], names: readonly string[]): Placed | undefined {
  const all = screens.flatMap(({ questions }) => questions)
  const last = all.findLastIndex(({ question }) => names.includes(question.name))
  return all[last + 1]
}

function previous(screens: readonly Screen[], names: readonly string[]): Placed | undefined {
  const at = screens.findIndex(({ questions }) =>
    questions.some(({ question }) => names.includes(question.name)),
  )
  return screens[Math.max(0, at - 1)]?.questions[0]
}

/** The first question that needs an answer and was passed over; of an anonymous survey not what asks who they are. */
function unanswered({ visit: { survey, version, known }, answers }: Step): string | undefined {
  const telling = survey.isAnonymous ? tellingQuestions(version.survey) : new Set<string>()
  const troubles = version.questionnaire.check(answers, { known })
  return troubles.find(({ question }) => !telling.has(question))?.question
}

function joined(before: Answers, told: Answers): Answers {
  const all = Object.entries<AnswerValue>({ ...before, ...told })
  return Object.fromEntries(all.filter(([, value]) => value !== null))
}

function refusedBy(taken: Extract<Taken, { refused: string }>, visit: Visit): Page {
  const status = taken.refused === 'closed' ? 410 : taken.refused === 'unknown' ? 404 : 200
  return { status, text: sorryPage(taken.refused, visit) }
}

function onwards({ resume, isFramed, language }: Visit, form: URLSearchParams, more: string): string {
  const begun = form.get('begun')
  const said = [more, begun && `begun=${Number(begun)}`, isFramed && 'frame=1', `lang=${language}`]
  const query = said.filter(Boolean).join('&')
  return `${resume}${resume.includes('?') ? '&' : '?'}${query}`
}

/** By an anonymous invitation nothing tells afterwards that it was they who answered. */
function sentAddress(visit: Visit): string {
  const isInvited = visit.path.startsWith('/s/i/')
  const query = [isInvited && 'sent=yes', visit.isFramed && 'frame=1', `lang=${visit.language}`]
  return `${isInvited ? visit.path : visit.resume}?${query.filter(Boolean).join('&')}`
}
