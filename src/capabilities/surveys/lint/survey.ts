import { Invalid } from '../../../platform/errors.ts'
import { isJson, type Json, jsonIn, textIn } from '../model/place.ts'
import { inLanguage, languagesIn, plainWords, wordsIn } from '../model/words.ts'

/** A question as the linter sees it, whatever its kind: in one language. */
export interface LintQuestion {
  name: string
  type: string
  title: string
  /** What can be chosen, in words; for a matrix its columns. */
  choices: string[]
  /** Rows of a matrix, in words. */
  rows: string[]
  /** What stands at both ends of a scale of numbers, where it is told. */
  ends: readonly [low: string, high: string] | undefined
  isRequired: boolean
  /** Room for a comment of its own. */
  hasComment: boolean
  /** An e-mail address or a telephone number. */
  asksContact: boolean
  isConsent: boolean
}

export interface LintSurvey {
  questions: LintQuestion[]
  /** Two letters; English unless told. */
  language: string
  /** The same questions in its other languages, as far as they are translated. */
  translations: { language: string; questions: LintQuestion[] }[]
  /** The day of its last change, where it is told. */
  changedOn: string | undefined
  /** The stage of the journey it is asked in, where it is told. */
  stage: string | undefined
}

const containers = ['pages', 'elements', 'questions', 'templateElements']
/** Shows something, asks nothing. */
const silent = new Set(['html', 'image', 'expression', 'panel', 'paneldynamic', 'page'])

/**
 * Reads a survey in the JSON of SurveyJS; panels are walked through. It takes any such JSON, also one that Attune could not
 * ask, because drafts and the surveys of others are linted too.
 * @throws Invalid where there is not one question in it
 */
export function readSurvey(json: unknown, file: string): LintSurvey {
  if (!isJson(json)) throw noSurvey(file)
  const elements = [...elementsIn(json)]
  if (elements.length === 0) throw noSurvey(file)
  const first = (textIn(json.locale) || 'en').toLowerCase()
  const questionsIn = (language: string) =>
    elements.map((element) => questionOf(element, (value) => textOf(value, language, first)))
  const translated = (language: string) =>
    elements
      .filter(({ title }) => wordsIn(title, first)[language] !== undefined)
      .map((element) => questionOf(element, (value) => textOf(value, language, first)))
  return {
    questions: questionsIn(first),
    language: first.slice(0, 2),
    translations: languagesIn(json, first)
      .slice(1)
      .map((language) => ({ language: language.slice(0, 2), questions: translated(language) })),
    changedOn: textIn(json.updatedAt ?? json.changedAt ?? json.createdAt ?? json.date) || undefined,
    stage: textIn(json.stage) || undefined,
  }
}

function noSurvey(file: string): Invalid {
  return new Invalid(`${file} is no survey.`, {
    file,
    fix: 'Give the JSON of a survey as SurveyJS keeps it: an object with pages, and elements in them.',
  })
}

/** Whether anything is asked in it. */
export function hasQuestions(json: Json): boolean {
  return !elementsIn(json).next().done
}

export function isOpen({ type }: LintQuestion): boolean {
  return type === 'comment' || type === 'text' || type === 'multipletext'
}

function* elementsIn(node: Json): Generator<Json> {
  for (const key of containers)
    for (const element of jsonIn(node[key])) {
      yield* elementsIn(element)
      const type = textIn(element.type)
      if (type && !silent.has(type) && textIn(element.name)) yield element
    }
}

function questionOf(element: Json, text: (value: unknown) => string): LintQuestion {
  const name = textIn(element.name)
  const type = textIn(element.type)
  const columns = type.startsWith('matrix') ? element.columns : undefined
  const ends = [text(element.minRateDescription), text(element.maxRateDescription)] as const
  return {
    name,
    type,
    title: text(element.title) || name,
    choices: [element.choices, element.rateValues, columns].flatMap((list) => labelsOf(list, text)),
    rows: labelsOf(element.rows, text),
    ends: ends.every((end) => end !== '') ? ends : undefined,
    isRequired: element.isRequired === true,
    hasComment: [element.hasComment, element.showCommentArea, element.showOtherItem].includes(true),
    asksContact: ['email', 'tel'].includes(textIn(element.inputType)) || element.kind === 'contact',
    isConsent: element.kind === 'consent',
  }
}

function labelsOf(list: unknown, text: (value: unknown) => string): string[] {
  if (!Array.isArray(list)) return []
  return list.map((one) =>
    isJson(one) ? text(one.text) || textIn(one.value) || textIn(one.name) : textIn(one),
  )
}

/** What stands beyond makes it no better; and nobody can keep the linter busy with it. */
const longestRead = 2_000

/** A text in a language, or in the first where there is none in it, without the marks of HTML. */
function textOf(value: unknown, language: string, first: string): string {
  return inLanguage(plainWords(wordsIn(value, first)), language, first).slice(0, longestRead)
}
