import type { Choice, Question } from '../../../model/survey.ts'
import { numbered } from './names.ts'
import { withText } from './texts.ts'

/* Changes of what can be chosen: of `choices` (of a matrix its columns) or of the `rows` of a matrix. */

export type ChoiceList = 'choices' | 'rows'

interface Wording {
  language: string
  text: string
}

/** Its value is made of the words and never changes again: answers are kept under it. */
export function withChoice(question: Question, list: ChoiceList, { language, text }: Wording): Question {
  const taken = new Set([...question[list].map(({ value }) => value), 'other', 'none'])
  const value = numbered(text, taken, list === 'rows' ? 'row' : 'choice')
  const choice = { value, label: withText({}, language, text), image: '' }
  return { ...question, [list]: [...question[list], choice] }
}

export function withChoiceWorded(
  question: Question,
  list: ChoiceList,
  value: string,
  { language, text }: Wording,
): Question {
  return onChoice(question, list, value, (choice) => ({
    ...choice,
    label: withText(choice.label, language, text),
  }))
}

export function withChoicePictured(question: Question, value: string, image: string): Question {
  return onChoice(question, 'choices', value, (choice) => ({ ...choice, image }))
}

export function withoutChoice(question: Question, list: ChoiceList, value: string): Question {
  return { ...question, [list]: question[list].filter((choice) => choice.value !== value) }
}

export function withChoiceMoved(question: Question, list: ChoiceList, value: string, by: -1 | 1): Question {
  const from = question[list].findIndex((choice) => choice.value === value)
  const to = from + by
  if (from < 0 || to < 0 || to >= question[list].length) return question
  const choice = question[list][from]!
  return { ...question, [list]: question[list].toSpliced(from, 1).toSpliced(to, 0, choice) }
}

/** Best first becomes worst first, and back. */
export function withChoicesTurned(question: Question): Question {
  return { ...question, choices: question.choices.toReversed() }
}

/** Several at once, one a line: lines that are there already in these words are left alone. */
export function withChoicesPasted(question: Question, list: ChoiceList, { language, text }: Wording) {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  const isNew = (line: string) =>
    line !== '' && !question[list].some(({ label }) => label[language]?.toLowerCase() === line.toLowerCase())
  return [...new Set(lines)]
    .filter(isNew)
    .reduce<Question>((sum, line) => withChoice(sum, list, { language, text: line }), question)
}

function onChoice(
  question: Question,
  list: ChoiceList,
  value: string,
  change: (choice: Choice) => Choice,
): Question {
  const changed = question[list].map((choice) => (choice.value === value ? change(choice) : choice))
  return { ...question, [list]: changed }
}
