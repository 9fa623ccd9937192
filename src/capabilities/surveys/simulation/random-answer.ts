import type { Random } from '../../../statistics/random.ts'
import { notApplicable } from '../model/read-question.ts'
import type { AnswerValue, Choice, Question } from '../model/survey.ts'
import { noneValue, otherValue } from '../model/values.ts'

/** Any answer the question takes, each as likely as the others. */
export function randomAnswer(question: Question, random: Random): AnswerValue {
  switch (question.kind) {
    case 'nps':
    case 'csat':
    case 'ces':
    case 'stars':
    case 'smileys':
    case 'thumbs':
      return ratedAt(question, random)
    case 'multiple':
      return someOf(offeredBy(question), question.most, random)
    case 'ranking':
      return random.shuffle(valuesOf(question.choices)).slice(0, question.most || undefined)
    case 'image':
      return question.most === 1
        ? random.pick(valuesOf(question.choices))
        : someOf(valuesOf(question.choices), question.most, random)
    case 'matrix':
      return rowsOf(question, random)
    case 'likert':
    case 'nes':
    case 'single':
      return random.pick(offeredBy(question))
    default:
      return plainAnswers[question.kind]?.(question) ?? 'words'.slice(0, question.longest)
  }
}

const plainAnswers: Partial<Record<Question['kind'], (question: Question) => AnswerValue>> = {
  date: () => '2026-03-31',
  consent: () => true,
  file: () => [{ name: 'file.jpg' }],
  contact: ({ input }) => contacts[input],
}

const contacts = { email: 'ann@example.org', tel: '+49 30 123456', name: 'Ann', text: 'Ann' }

function ratedAt({ choices, lowest, highest }: Question, random: Random): number {
  if (choices.length > 0) return Number(random.pick(choices).value)
  return lowest + random.integer(highest - lowest + 1)
}

const valuesOf = (choices: readonly Choice[]) => choices.map(({ value }) => value)

function offeredBy({ choices, hasOther, hasNone }: Question): string[] {
  return [...valuesOf(choices), ...(hasOther ? [otherValue] : []), ...(hasNone ? [noneValue] : [])]
}

/** At least one, at most as many as may be chosen. */
function someOf(values: readonly string[], most: number, random: Random): string[] {
  const limit = most === 0 ? values.length : Math.min(most, values.length)
  return random.shuffle(values).slice(0, 1 + random.integer(limit))
}

function rowsOf({ rows, choices, hasNotApplicable }: Question, random: Random): AnswerValue {
  const columns = [...valuesOf(choices), ...(hasNotApplicable ? [notApplicable] : [])]
  return Object.fromEntries(rows.map(({ value }) => [value, random.pick(columns)]))
}
