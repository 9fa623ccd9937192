import { isJson, type Json, jsonIn, numberIn, textIn, wrong } from './place.ts'
import { both, readQuestion } from './read-question.ts'
import { refuseOfSurvey } from './refused.ts'
import type { Question, Quota, Survey, SurveyPage } from './survey.ts'
import { languagesIn, plainWords, wordsIn } from './words.ts'

const mostQuestions = 200

/**
 * Reads a survey from the JSON of SurveyJS. Beyond what SurveyJS itself has, an element may say its `kind` (one of
 * `questionKinds`) and its `scale` (one of the scales of `statistics/scales`, or `none`), the survey its `quotas`
 * (`[{name, holdsFor, limit}]`); a matrix column of the value `na` is “does not apply”. Panels are opened up: their
 * condition goes to each question in them. Conditions themselves are read when it is opened (`open`).
 * @throws Invalid with the place in the JSON and how to mend it
 */
export function readDefinition(json: unknown): Survey {
  if (!isJson(json))
    throw wrong('This is no survey.', 'definition', 'Give the JSON of SurveyJS: an object with pages.')
  refuseOfSurvey(json)
  const first = (textIn(json.locale) || 'en').toLowerCase()
  const pages = pagesOf(json, first)
  refuseTwice('page', pages)
  refuseTwice(
    'question',
    pages.flatMap(({ questions }) => questions),
  )
  return {
    languages: languagesIn(json, first),
    title: wordsIn(json.title, first),
    intro: plainWords(wordsIn(json.description, first)),
    thanks: plainWords(wordsIn(json.completedHtml, first)),
    pages,
    showsProgress: isOn(json.showProgressBar),
    mayGoBack: json.showPrevButton !== false,
    quotas: quotasOf(json),
  }
}

/** `true`, or (as SurveyJS had it earlier) where it is shown. */
function isOn(value: unknown): boolean {
  return value === true || (typeof value === 'string' && value !== '' && value !== 'off')
}

function pagesOf(json: Json, first: string): SurveyPage[] {
  const told = jsonIn(json.pages)
  const pages = told.length > 0 ? told : [{ name: 'page1', elements: json.elements ?? json.questions }]
  const drawn = [json.questionOrder, json.questionsOrder].includes('random')
  return pages.map((page: Json, i) => {
    const at = `pages.${i}`
    return {
      name: textIn(page.name) || `page${i + 1}`,
      title: wordsIn(page.title, first),
      visibleIf: textIn(page.visibleIf),
      isShuffled: drawn || [page.questionOrder, page.questionsOrder].includes('random'),
      questions: [...questionsIn(page, { first, at, visibleIf: '' })],
    }
  })
}

function* questionsIn(
  node: Json,
  around: { first: string; at: string; visibleIf: string },
): Generator<Question> {
  const elements = node.elements ?? node.questions
  if (!Array.isArray(elements)) return
  for (const [i, element] of elements.entries()) {
    const at = `${around.at}.elements.${i}`
    if (!isJson(element)) throw wrong('A question is an object.', at, 'Give it a type and a name.')
    if (element.type === 'panel') {
      const visibleIf = both(around.visibleIf, textIn(element.visibleIf))
      yield* panelHeading(element, { ...around, at, visibleIf })
      yield* questionsIn(element, { ...around, at, visibleIf })
    } else yield named(readQuestion(element, { ...around, at }), at)
  }
}

/** What stands above the questions of a panel is shown as it is. */
function* panelHeading(
  panel: Json,
  around: { first: string; at: string; visibleIf: string },
): Generator<Question> {
  if (panel.title === undefined) return
  const heading = { type: 'html', name: textIn(panel.name), html: panel.title }
  yield named(readQuestion(heading, around), around.at)
}

const allowedName = /^[\p{L}\p{N}_ .:-]{1,100}$/u

/** A name goes into addresses, forms and expressions, and a comment is kept at `NAME-Comment`. */
function named(question: Question, at: string): Question {
  if (allowedName.test(question.name) && !question.name.endsWith('-Comment')) return question
  throw wrong(
    question.name === ''
      ? 'A question has no name.'
      : `“${question.name.slice(0, 100)}” cannot be a question’s name.`,
    at,
    'Name it with letters, digits and _, such as “satisfaction”.',
  )
}

function refuseTwice(what: 'page' | 'question', all: readonly { name: string }[]): void {
  const names = new Set<string>()
  if (all.length > mostQuestions)
    throw wrong(`${all.length} ${what}s are too many.`, 'pages', `Ask at most ${mostQuestions}.`)
  for (const { name } of all) {
    if (names.has(name.toLowerCase()))
      throw wrong(`Two ${what}s are called “${name}”.`, 'pages', `Give each ${what} a name of its own.`)
    names.add(name.toLowerCase())
  }
}

function quotasOf(json: Json): Quota[] {
  return jsonIn(json.quotas).map((quota, i) => {
    const limit = numberIn(quota.limit)
    const holdsFor = textIn(quota.holdsFor)
    if (limit === undefined || limit < 1 || holdsFor === '')
      throw wrong(
        'A quota needs a condition and a limit.',
        `quotas.${i}`,
        'Say for whom it holds, such as {country} = “DE”, and how many at most.',
      )
    return { name: textIn(quota.name) || `quota${i + 1}`, holdsFor, limit }
  })
}
