import { isJson } from './place.ts'
import { notApplicable } from './read-question.ts'
import type { Answers, AnswerValue, Choice, Question, Survey } from './survey.ts'
import { commentOf, noneValue, otherValue, takesComment } from './values.ts'

/** What is wrong with an answer, for whoever wrote it: in English, with a word for it that pages say in their language. */
export interface Trouble {
  question: string
  what: TroubleKind
  reason: string
  fix: string
}

export type TroubleKind =
  | 'required'
  | 'unknown-question'
  | 'wrong-type'
  | 'out-of-scale'
  | 'unknown-choice'
  | 'too-many'
  | 'too-long'
  | 'no-date'
  | 'no-address'

type Found = Omit<Trouble, 'question'>

const longestComment = 4_000
const longestName = 255

/** Names that are not asked at all; statements are shown, not answered. */
export function unknownNames({ pages }: Survey, answers: Answers): Trouble[] {
  const asked = pages.flatMap(({ questions }) => questions).filter(({ kind }) => kind !== 'statement')
  const known = new Set(
    asked.flatMap((question) =>
      takesComment(question) ? [question.name, commentOf(question.name)] : [question.name],
    ),
  )
  return Object.keys(answers)
    .filter((name) => !known.has(name))
    .map((name) => ({
      question: name.slice(0, 100),
      what: 'unknown-question',
      reason: 'This is not asked here.',
      fix: 'Leave it out, or look up the names of the questions.',
    }))
}

/** What is wrong with the answer to one visible question, as it is kept. */
export function troubleWith(question: Question, kept: Answers, isRequired: boolean): Trouble[] {
  const { name } = question
  const value = kept[name]
  const found = value === undefined ? missing(question, isRequired) : wrongIn(question, value, isRequired)
  const comment = kept[commentOf(name)]
  return [
    ...found.map((one) => ({ question: name, ...one })),
    ...(comment === undefined
      ? []
      : textTrouble(comment, longestComment).map((one) => ({ question: commentOf(name), ...one }))),
  ]
}

const required: Found = { what: 'required', reason: 'This needs an answer.', fix: 'Answer it to go on.' }
const needsConsent: Found = {
  what: 'required',
  reason: 'This has to be agreed to.',
  fix: 'Tick it to go on.',
}

function missing({ kind }: Question, isRequired: boolean): Found[] {
  return isRequired ? [kind === 'consent' ? needsConsent : required] : []
}

function wrongIn(question: Question, value: AnswerValue, isRequired: boolean): Found[] {
  switch (question.kind) {
    case 'nps':
    case 'csat':
    case 'ces':
    case 'stars':
    case 'smileys':
    case 'thumbs':
      return ratingTrouble(question, value)
    case 'likert':
    case 'nes':
    case 'single':
      return oneOf(question, value)
    case 'image':
      return question.most === 1 ? oneOf(question, value) : severalOf(question, value)
    case 'multiple':
    case 'ranking':
      return severalOf(question, value)
    case 'matrix':
      return rowsTrouble(question, value, isRequired)
    case 'consent':
      return typeof value === 'boolean' ? (value || !isRequired ? [] : [needsConsent]) : [yesOrNo]
    case 'file':
      return filesTrouble(question, value)
    case 'date':
      return isDay(value) ? [] : [noDate]
    case 'contact':
      return [...textTrouble(value, longestName), ...addressTrouble(question, value)]
    default:
      return textTrouble(value, question.longest)
  }
}

const yesOrNo: Found = {
  what: 'wrong-type',
  reason: 'This is neither yes nor no.',
  fix: 'Send true or false.',
}
const noDate: Found = { what: 'no-date', reason: 'This is no date.', fix: 'Write it as 2026-03-31.' }

/** A number among those offered: of a row of numbers every whole one, of choices theirs. */
function ratingTrouble({ lowest, highest, choices }: Question, value: AnswerValue): Found[] {
  const fits =
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= lowest &&
    value <= highest &&
    (choices.length === 0 || choices.some((choice) => Number(choice.value) === value))
  const fix = `Use a whole number from ${lowest} to ${highest}.`
  return fits ? [] : [{ what: 'out-of-scale', reason: 'This is not on the scale.', fix }]
}

function oneOf(question: Question, value: AnswerValue): Found[] {
  return typeof value === 'string' && isOffered(question, value) ? [] : [notOffered(question.choices)]
}

function severalOf(question: Question, value: AnswerValue): Found[] {
  if (!Array.isArray(value) || value.some((one) => typeof one !== 'string' || !isOffered(question, one)))
    return [notOffered(question.choices)]
  if (new Set(value).size < value.length)
    return [{ what: 'wrong-type', reason: 'The same is chosen twice.', fix: 'Choose each once.' }]
  return tooMany(question, value.length)
}

function isOffered({ choices, hasOther, hasNone }: Question, value: string): boolean {
  if (choices.some((choice) => choice.value === value)) return true
  return (hasOther && value === otherValue) || (hasNone && value === noneValue)
}

function notOffered(choices: readonly Choice[]): Found {
  const few = choices.slice(0, 20).map(({ value }) => value)
  return {
    what: 'unknown-choice',
    reason: 'This is not among the answers.',
    fix: `Choose from: ${few.join(', ')}${choices.length > few.length ? ' …' : ''}.`,
  }
}

function tooMany({ most }: Question, n: number): Found[] {
  if (most === 0 || n <= most) return []
  return [{ what: 'too-many', reason: `${n} are too many.`, fix: `Choose at most ${most}.` }]
}

function rowsTrouble(question: Question, value: AnswerValue, isRequired: boolean): Found[] {
  const { rows, choices, hasNotApplicable, needsEveryRow } = question
  if (!isJson(value))
    return [{ what: 'wrong-type', reason: 'This is not one answer a row.', fix: fixRows(rows) }]
  const given = Object.entries(value)
  if (given.some(([row]) => !rows.some((one) => one.value === row)))
    return [{ what: 'unknown-choice', reason: 'There is no such row.', fix: fixRows(rows) }]
  const fits = (column: unknown) =>
    choices.some((one) => one.value === column) || (hasNotApplicable && column === notApplicable)
  if (!given.every(([, column]) => fits(column))) return [notOffered(choices)]
  if (isRequired && needsEveryRow && given.length < rows.length)
    return [{ what: 'required', reason: 'Some rows are not answered.', fix: 'Answer every row to go on.' }]
  return []
}

function fixRows(rows: readonly Choice[]): string {
  return `Answer by row: ${rows.map(({ value }) => value).join(', ')}.`
}

function filesTrouble(question: Question, value: AnswerValue): Found[] {
  const isFile = (one: unknown) =>
    isJson(one) && typeof one.name === 'string' && one.name !== '' && one.name.length <= longestName
  if (!Array.isArray(value) || !value.every(isFile))
    return [{ what: 'wrong-type', reason: 'This is no file.', fix: 'Send files with their names.' }]
  return tooMany(question, value.length)
}

function textTrouble(value: AnswerValue, longest: number): Found[] {
  if (typeof value !== 'string')
    return [{ what: 'wrong-type', reason: 'This is no text.', fix: 'Send it as text.' }]
  if (value.length <= longest) return []
  return [
    {
      what: 'too-long',
      reason: `${value.length} characters are too many.`,
      fix: `Shorten it to ${longest} characters.`,
    },
  ]
}

function isDay(value: AnswerValue): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(value)
}

const mailAddress = /^[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+$/

function addressTrouble({ input }: Question, value: AnswerValue): Found[] {
  const text = typeof value === 'string' ? value.slice(0, longestName) : ''
  if (input === 'email' && !mailAddress.test(text))
    return [{ what: 'no-address', reason: 'This is no mail address.', fix: 'Write it as name@example.com.' }]
  if (input === 'tel' && (!/^[\d\s()+./-]+$/.test(text) || text.replaceAll(/\D/g, '').length < 5))
    return [{ what: 'no-address', reason: 'This is no telephone number.', fix: 'Write it as +49 30 123456.' }]
  return []
}
