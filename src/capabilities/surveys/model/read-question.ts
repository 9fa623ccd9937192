import { kindOf, rangeOf, scaleOf } from './kinds.ts'
import { type Json, numberIn, textIn, wrong } from './place.ts'
import { choicesIn } from './read-choices.ts'
import { refuseOfQuestion } from './refused.ts'
import type { Choice, Question, QuestionKind, Words } from './survey.ts'
import { plainWords, wordsIn } from './words.ts'

/** Where a question is read: the first language, its place, and what the panels around it demand. */
export interface Around {
  first: string
  at: string
  visibleIf: string
}

/** The value a matrix column has whose answer is “does not apply”. */
export const notApplicable = 'na'
const longestWords = 4_000
const longestLine = 500

/** One element of SurveyJS as the question it asks. */
export function readQuestion(element: Json, { first, at, visibleIf }: Around): Question {
  refuseOfQuestion(element, at)
  const name = textIn(element.name)
  const kind = kindOf(element, at)
  const isLong = textIn(element.type) === 'comment'
  const words = (value: unknown) => wordsIn(value, first)
  const title = words(element.title)
  const choices = choicesOf(element, kind, first, at)
  return {
    name,
    kind,
    title: kind === 'statement' ? statementOf(element, first) : named(title, name, first),
    help: words(element.description),
    isRequired:
      element.isRequired === true || element.isAllRowRequired === true || element.eachRowRequired === true,
    visibleIf: both(visibleIf, textIn(element.visibleIf)),
    requiredIf: textIn(element.requiredIf),
    ...measured(element, kind, choices, { first, at }),
    rows: kind === 'matrix' ? rowsOf(element, first, at) : [],
    isShuffled: [element.choicesOrder, element.rowOrder, element.rowsOrder].includes('random'),
    hasOther: element.showOtherItem === true || element.hasOther === true,
    hasNone: element.showNoneItem === true || element.hasNone === true,
    hasNotApplicable: kind === 'matrix' && choices.some(isNotApplicable),
    needsEveryRow: element.isAllRowRequired === true || element.eachRowRequired === true,
    hasComment: element.showCommentArea === true || element.hasComment === true,
    isLong,
    longest: numberIn(element.maxLength) ?? (isLong ? longestWords : longestLine),
    input: inputOf(element, kind),
    most: mostOf(element, kind),
  }
}

/** Both conditions, each kept whole. */
export function both(one: string, other: string): string {
  return one === '' || other === '' ? one + other : `(${one}) and (${other})`
}

const isNotApplicable = ({ value }: Choice) => value === notApplicable

function named(title: Words, name: string, first: string): Words {
  return Object.keys(title).length > 0 ? title : { [first]: name }
}

/** What is shown and not answered: the text of an `html` or the description of a picture. */
function statementOf(element: Json, first: string): Words {
  return plainWords(wordsIn(element.html ?? element.altText ?? element.title, first))
}

/** Numbers, their scale, and what stands at both ends. */
function measured(
  element: Json,
  kind: QuestionKind,
  choices: Choice[],
  { first, at }: Omit<Around, 'visibleIf'>,
) {
  const range = isRated(kind) ? ratedRange(element, kind, choices) : ([0, 0] as const)
  const [lowest, highest] = range
  if (isRated(kind) && !(lowest < highest && highest - lowest <= 20))
    throw wrong(
      `“${textIn(element.name)}” goes from ${lowest} to ${highest}.`,
      at,
      'Let it go upwards, over at most 21 numbers.',
    )
  return {
    scale: scaleOf(element, kind, range, at),
    lowest,
    highest,
    lowLabel: wordsIn(element.minRateDescription ?? element.labelFalse, first),
    highLabel: wordsIn(element.maxRateDescription ?? element.labelTrue, first),
    choices: choices.filter((choice) => kind !== 'matrix' || !isNotApplicable(choice)),
  }
}

const rated: readonly QuestionKind[] = ['nps', 'csat', 'ces', 'nes', 'stars', 'smileys', 'thumbs', 'likert']
const isRated = (kind: QuestionKind) => rated.includes(kind)

function ratedRange(element: Json, kind: QuestionKind, choices: readonly Choice[]): [number, number] {
  if (kind === 'thumbs') return [0, 1]
  if (kind === 'nes') return [-1, 1]
  const values = choices.map(({ value }) => Number(value))
  if (values.length === 0) return rangeOf(element)
  return values.every(Number.isInteger) ? [Math.min(...values), Math.max(...values)] : [1, choices.length]
}

/** What can be chosen; of a rating that is no more than a row of numbers, those. */
function choicesOf(element: Json, kind: QuestionKind, first: string, at: string): Choice[] {
  if (kind === 'matrix') return atLeastTwo(choicesIn(element.columns, first, `${at}.columns`), element, at)
  if (kind === 'statement') return pictureOf(element, first)
  const told = choicesIn(element.choices ?? element.rateValues, first, `${at}.choices`)
  if (told.length > 0 || !needsChoices(element, kind)) return told
  if (textIn(element.type) !== 'rating') return atLeastTwo(told, element, at)
  const [lowest, highest] = rangeOf(element)
  return Array.from({ length: Math.max(0, highest - lowest + 1) }, (_, i) => numberChoice(lowest + i, first))
}

const chosenFrom: readonly QuestionKind[] = ['likert', 'nes', 'single', 'multiple', 'ranking', 'image']
const needsChoices = ({ type }: Json, kind: QuestionKind) =>
  chosenFrom.includes(kind) || ((kind === 'csat' || kind === 'ces') && type !== 'rating')

function numberChoice(number: number, first: string): Choice {
  return { value: String(number), label: { [first]: String(number) }, image: '' }
}

function atLeastTwo(choices: Choice[], element: Json, at: string): Choice[] {
  if (choices.length > 1) return choices
  throw wrong(
    `“${textIn(element.name)}” has fewer than two answers to choose from.`,
    at,
    'Give it two choices or more.',
  )
}

function pictureOf(element: Json, first: string): Choice[] {
  const image = textIn(element.imageLink)
  return image === '' ? [] : [{ value: 'image', label: wordsIn(element.altText, first), image }]
}

function rowsOf(element: Json, first: string, at: string): Choice[] {
  const rows = choicesIn(element.rows, first, `${at}.rows`)
  if (rows.length > 0) return rows
  throw wrong(`“${textIn(element.name)}” has no rows.`, at, 'Give it a row for each thing that is rated.')
}

function inputOf({ inputType }: Json, kind: QuestionKind): Question['input'] {
  if (inputType === 'email' || inputType === 'tel') return inputType
  return kind === 'contact' ? 'name' : 'text'
}

function mostOf(element: Json, kind: QuestionKind): number {
  if (kind === 'image') return element.multiSelect === true ? (numberIn(element.maxSelectedChoices) ?? 0) : 1
  if (kind === 'file') return element.allowMultiple === true ? (numberIn(element.maxFiles) ?? 5) : 1
  return numberIn(element.maxSelectedChoices) ?? 0
}
