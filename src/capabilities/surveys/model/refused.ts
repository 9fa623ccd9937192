import { isKnownType } from './kinds.ts'
import { type Json, textIn, wrong } from './place.ts'

/** What changes whom or what is asked and is not kept: it is refused, so that nothing is quietly asked otherwise. */
const ofSurveys = ['triggers', 'calculatedValues', 'navigateToUrlOnCondition']
const ofQuestions = [
  'choicesByUrl',
  'choicesFromQuestion',
  'choicesVisibleIf',
  'rowsVisibleIf',
  'columnsVisibleIf',
  'enableIf',
  'setValueIf',
  'setValueExpression',
  'defaultValueExpression',
  'resetValueIf',
]

const instead: Readonly<Record<string, string>> = {
  matrixdropdown: 'a “matrix”, or one question per column',
  matrixdynamic: 'a “matrix”, or one question per column',
  paneldynamic: 'a “comment”',
  multipletext: 'a “text” for each',
  slider: 'a “rating”',
  signaturepad: 'a “boolean” that they confirm',
  imagemap: 'an “imagepicker”',
  expression: 'a “html” with {name} in its text',
}

/** @throws Invalid naming the first thing that is not kept */
export function refuseOfSurvey(json: Json): void {
  const key = ofSurveys.find((name) => isSet(json[name]))
  if (key) throw wrong(`“${key}” is not kept.`, key, 'Use “visibleIf” of pages and questions instead.')
}

/** @throws Invalid naming the first thing that is not kept */
export function refuseOfQuestion(element: Json, at: string): void {
  const type = textIn(element.type)
  const name = textIn(element.name)
  if (!isKnownType(type))
    throw wrong(
      `“${name || at}” is of type “${type}”, which is not asked here.`,
      at,
      `Use ${instead[type] ?? 'a rating, radiogroup, checkbox, ranking, matrix, text, comment, boolean, file or imagepicker'} instead.`,
    )
  const key = ofQuestions.find((one) => isSet(element[one]))
  if (key)
    throw wrong(
      `“${name}” has “${key}”, which is not kept.`,
      `${at}.${key}`,
      'Write its choices out, and use “visibleIf” for what depends on other answers.',
    )
}

function isSet(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0
  return value !== undefined && value !== null && value !== '' && value !== false
}
