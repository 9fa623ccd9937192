import type { Context } from '../../../platform/context.ts'
import type { Trouble } from '../model/asking.ts'
import type { Answers } from '../model/survey.ts'
import { inLanguage } from '../model/words.ts'
import { tokenFor } from '../tokens.ts'
import { answersIn, questionsOf } from './fields.ts'
import { carried } from './known.ts'
import { askPage } from './page/ask-page.ts'
import { sorryPage, thanksPage } from './page/end-page.ts'
import { firstUnseen, type Screen, screensOf, screenWith } from './screens.ts'
import type { Visit } from './visit.ts'

/** A page with what HTTP says about it. */
export interface Page {
  status: number
  text: string
}

/** The screens somebody sees with these answers. */
export function screensFor({ version, known, language, responseId }: Visit, answers: Answers): Screen[] {
  const { survey, questionnaire } = version
  return screensOf(survey, questionnaire.shown({ answers, known, language, seed: responseId }))
}

/** What somebody sees who opens an address. It records nothing, however often and by whomever it is opened. */
export function showVisit(context: Context, visit: Visit, said: URLSearchParams): Page {
  const { kept } = visit
  if (kept?.state === 'complete' || said.has('sent')) return thanked(visit)
  const answers = kept?.answers ?? {}
  const screens = screensFor(visit, answers)
  const at = said.get('at')
  const screen = (at && screenWith(screens, at)) || (kept ? firstUnseen(screens, kept.seen) : screens[0])
  if (!screen) return { status: 410, text: sorryPage('closed', visit) }
  const troubles = said.has('mend') ? troublesOn(visit, screen, answers) : []
  return askVisit(context, visit, {
    screen,
    answers: { ...chosenAlready(visit, screen, said), ...answers },
    troubles,
    said,
  })
}

export interface Asking {
  screen: Screen
  answers: Answers
  troubles: readonly Trouble[]
  notice?: string
  /** What the address or the form said: carried on. */
  said: URLSearchParams
  status?: number
}

export function askVisit(context: Context, visit: Visit, asking: Asking): Page {
  const { survey, version, language, kept, known, channel, isFramed } = visit
  const { said, status = asking.troubles.length > 0 || asking.notice ? 422 : 200, ...page } = asking
  const first = version.survey.languages[0] ?? 'en'
  const hidden = {
    response: tokenFor(context, 'response', visit.responseId),
    version: String(version.version),
    begun: said.get('begun') ?? String(context.now().getTime()),
    lang: language,
    ...(kept === undefined && { known: carried(known), way: channel }),
    ...(isFramed && { frame: '1' }),
  }
  const text = askPage({
    ...page,
    title: inLanguage(version.survey.title, language, first) || survey.name,
    intro: inLanguage(version.survey.intro, language, first),
    language,
    languages: version.languages,
    isAnonymous: survey.isAnonymous,
    showsProgress: version.survey.showsProgress,
    mayGoBack: version.survey.mayGoBack,
    isFramed,
    action: visit.path,
    hidden,
    inLanguage: (one) => addressIn(visit, one, said, page.screen),
    told: toldOf(visit, kept ? 'begun' : 'new'),
  })
  return { status, text }
}

export function thanked(visit: Visit): Page {
  const { survey, version, language, isFramed } = visit
  const first = version.survey.languages[0] ?? 'en'
  const text = thanksPage({
    title: inLanguage(version.survey.title, language, first) || survey.name,
    thanks: inLanguage(version.survey.thanks, language, first),
    changed: inLanguage(survey.settings.changed, language, first),
    language,
    isFramed,
    told: toldOf(visit, 'complete'),
  })
  return { status: 200, text }
}

/** What is wrong on a screen; of an anonymous survey without what asks who they are, for that is not kept. */
function troublesOn({ version, known }: Visit, { questions }: Screen, answers: Answers): Trouble[] {
  return version.questionnaire.check(answers, { known, only: questions.map(({ question }) => question.name) })
}

/**
 * The answer that was chosen in a mail or on another page (`?a0=9`). It is shown as chosen; it counts when it is sent by
 * hand, because scanners of mails follow every link.
 */
function chosenAlready({ version, known }: Visit, screen: Screen, said: URLSearchParams): Answers {
  const all = questionsOf(version.survey)
  const asked = screen.questions.flatMap(({ place }) => {
    const question = all[place]
    return question ? [{ question, place }] : []
  })
  const told = Object.entries(answersIn(said, asked)).filter(([, value]) => value !== null)
  const answers = version.questionnaire.kept(Object.fromEntries(told), known)
  const wrong = new Set(version.questionnaire.check(answers, { known }).map(({ question }) => question))
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !wrong.has(name)))
}

/** The script offers to go on with what was begun on this device; not where nobody may find out who answered. */
function toldOf({ survey, resume, path, isFramed }: Visit, state: 'new' | 'begun' | 'complete') {
  const isOffered = !survey.isAnonymous && !isFramed && !path.startsWith('/s/i/')
  return { state, ...(isOffered && { key: survey.key, resume }) }
}

/** The same screen in another language: at what is kept of it, or with what the link told. */
function addressIn(
  { path, kept, isFramed, resume }: Visit,
  language: string,
  said: URLSearchParams,
  screen: Screen,
) {
  const query = new URLSearchParams(kept ? resume.split('?')[1] : linkOnly(said))
  const first = screen.questions[0]
  if (kept && first) query.set('at', first.question.name)
  if (isFramed) query.set('frame', '1')
  query.set('lang', language)
  return `${path}?${query}`
}

/** What a link tells, without what a form adds to it. */
function linkOnly(said: URLSearchParams): [string, string][] {
  return [...said].filter(([name]) => !/^(?:a\d.*|asked|go|website|begun)$/.test(name))
}
