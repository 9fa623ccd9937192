import type { Choice, Question, Survey } from '../../../model/survey.ts'
import type { Test, Value } from './rule.ts'

/** What a condition looks at: a question or a row of it, something known of whom is asked, or nothing that is there. */
type Subject =
  | { question: Question /** From 1 over all pages. */; number: number; row?: Choice }
  | { known: string }
  | { gone: string }

/** What may be known of whom is asked. */
const knownNames = ['product', 'agent', 'journey', 'touchpoint', 'stage', 'name'] as const

export function subjectOf(of: string, survey: Survey): Subject {
  const all = survey.pages.flatMap(({ questions }) => questions)
  const at = all.findIndex(({ name }) => of === name || of.startsWith(`${name}.`))
  const question = all[at]
  if (question) {
    const value = of.slice(question.name.length + 1)
    const row = question.rows.find((one) => one.value === value)
    return { question, number: at + 1, ...(row && { row }) }
  }
  return knownNames.some((name) => name === of) ? { known: of } : { gone: of }
}

/** What can be looked at by a condition of a question: questions before it (rows of tables one by one), and what is known. */
export function subjectsBefore(survey: Survey, question: string | null): string[] {
  const all = survey.pages.flatMap(({ questions }) => questions)
  const at = question === null ? all.length : all.findIndex(({ name }) => name === question)
  const before = all.slice(0, Math.max(0, at)).filter(({ kind }) => kind !== 'statement' && kind !== 'file')
  const asked = before.flatMap(({ name, rows, kind }) =>
    kind === 'matrix' ? rows.map(({ value }) => `${name}.${value}`) : [name],
  )
  return [...asked, ...knownNames]
}

interface PossibleAnswer {
  value: Value
  label: string
}

/** What can be answered to a subject where that is a list; empty for numbers and words. */
export function answersTo(of: string, survey: Survey): PossibleAnswer[] {
  const subject = subjectOf(of, survey)
  if (!('question' in subject)) return []
  const { question } = subject
  const say = (words: Question['title'], otherwise: string) => words[survey.languages[0] ?? 'en'] || otherwise
  if (question.kind === 'thumbs' && question.choices.length === 0)
    return [
      { value: 1, label: say(question.highLabel, '👍') },
      { value: 0, label: say(question.lowLabel, '👎') },
    ]
  const listed = question.choices.map(({ value, label }) => ({ value, label: say(label, value) }))
  const extra = [
    ...(question.hasOther ? ['other'] : []),
    ...(question.hasNone ? ['none'] : []),
    ...(question.hasNotApplicable ? ['na'] : []),
  ]
  return [...listed, ...extra.map((value) => ({ value, label: value }))]
}

/** The numbers a subject can be; undefined where it is answered otherwise. */
export function rangeOf(of: string, survey: Survey): [number, number] | undefined {
  const subject = subjectOf(of, survey)
  if (!('question' in subject)) return undefined
  const { kind, lowest, highest, choices } = subject.question
  return lowest < highest && choices.length === 0 && kind !== 'thumbs' ? [lowest, highest] : undefined
}

/** “3 or less” of answers that people see as words is one of these words. */
export function asListed(test: Test, survey: Survey): Test {
  if (test.is !== 'between' && test.is !== 'at least' && test.is !== 'at most') return test
  const [from, to] = endsOf(test)
  const answers = answersTo(test.of, survey).map(({ value }) => value)
  const values = answers.filter((value) => value !== '' && Number(value) >= from && Number(value) <= to)
  return values.length > 0 ? { of: test.of, is: 'one of', values } : test
}

function endsOf(test: Test & { is: 'between' | 'at least' | 'at most' }): [from: number, to: number] {
  if (test.is === 'between') return [test.from, test.to]
  return test.is === 'at least' ? [test.than, Infinity] : [-Infinity, test.than]
}
