import { Invalid } from '../../../platform/errors.ts'

/** A question as the linter sees it, whatever its kind. */
export interface LintQuestion {
  name: string
  type: string
  title: string
  /** What can be chosen, in words; for a matrix its columns. */
  choices: string[]
  /** Rows of a matrix, in words. */
  rows: string[]
  isRequired: boolean
  /** Room for a comment of its own. */
  hasComment: boolean
}

export interface LintSurvey {
  questions: LintQuestion[]
  /** Two letters; English unless told. */
  language: string
  /** The day of its last change, where it is told. */
  changedOn: string | undefined
  /** The stage of the journey it is asked in, where it is told. */
  stage: string | undefined
}

type Json = Record<string, unknown>

const containers = ['pages', 'elements', 'questions', 'templateElements']
/** Shows something, asks nothing. */
const silent = new Set(['html', 'image', 'expression', 'panel', 'paneldynamic', 'page'])

/** Reads a survey in the JSON of SurveyJS; panels are walked through. */
export function readSurvey(json: unknown, file: string): LintSurvey {
  if (!isJson(json)) throw noSurvey(file)
  const questions = [...questionsIn(json)]
  if (questions.length === 0) throw noSurvey(file)
  return {
    questions,
    language: String(json.locale ?? 'en').slice(0, 2) || 'en',
    changedOn: textOf(json.updatedAt ?? json.changedAt ?? json.createdAt ?? json.date) || undefined,
    stage: textOf(json.stage) || undefined,
  }
}

function noSurvey(file: string): Invalid {
  return new Invalid(`${file} is no survey.`, {
    file,
    fix: 'Give the JSON of a survey as SurveyJS keeps it: an object with pages, and elements in them.',
  })
}

function* questionsIn(node: Json): Generator<LintQuestion> {
  for (const key of containers) {
    const inside = node[key]
    if (!Array.isArray(inside)) continue
    for (const element of inside.filter(isJson)) {
      yield* questionsIn(element)
      const type = textOf(element.type)
      if (type && !silent.has(type) && textOf(element.name)) yield questionOf(element, type)
    }
  }
}

function questionOf(element: Json, type: string): LintQuestion {
  const name = textOf(element.name)
  return {
    name,
    type,
    title: textOf(element.title) || name,
    choices: [
      element.choices,
      element.rateValues,
      type.startsWith('matrix') ? element.columns : undefined,
    ].flatMap(wordsOf),
    rows: wordsOf(element.rows),
    isRequired: element.isRequired === true,
    hasComment:
      element.hasComment === true || element.showCommentArea === true || element.showOtherItem === true,
  }
}

function wordsOf(list: unknown): string[] {
  if (!Array.isArray(list)) return []
  return list.map((one) =>
    isJson(one) ? textOf(one.text) || textOf(one.value) || textOf(one.name) : textOf(one),
  )
}

/** A text, or its English (or first) version where there are several. */
function textOf(value: unknown): string {
  if (isJson(value)) return textOf(value.default ?? value.en ?? Object.values(value)[0])
  return value === undefined || value === null
    ? ''
    : String(value)
        .replaceAll(/<[^>]{0,200}>/g, ' ')
        .trim()
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
