import type { Answers, AnswerValue, Question, Survey } from '../model/survey.ts'
import { commentOf, otherValue } from '../model/values.ts'

export { otherValue }

/**
 * How the fields of a form are called: by the place of the question in the survey, which no version changes, and never by
 * words somebody wrote.
 */
export const fields = {
  answer: (place: number) => `a${place}`,
  comment: (place: number) => `a${place}c`,
  row: (place: number, row: string) => `a${place}r.${row}`,
  rank: (place: number, choice: string) => `a${place}p.${choice}`,
}

/** All questions of a survey in the order they were written; the index is their place. */
export function questionsOf({ pages }: Survey): Question[] {
  return pages.flatMap(({ questions }) => questions)
}

/**
 * What a form says about the questions it asked. What was left empty is null, so that an earlier answer goes; files are
 * not among it. Nothing is judged here: `check` does.
 */
export function answersIn(
  form: URLSearchParams,
  asked: readonly { question: Question; place: number }[],
): Answers {
  const read: Record<string, AnswerValue> = {}
  for (const { question, place } of asked) {
    if (question.kind === 'statement' || question.kind === 'file') continue
    read[question.name] = answerIn(form, question, place)
    const comment = form.get(fields.comment(place))
    if (comment !== null) read[commentOf(question.name)] = commentIn(comment, question, read[question.name])
  }
  return read
}

/** Words for “something else” count only where that is chosen. */
function commentIn(comment: string, { hasOther, hasComment }: Question, answer: AnswerValue | undefined) {
  const isOther = answer === otherValue || (Array.isArray(answer) && answer.includes(otherValue))
  return comment.trim() === '' || (hasOther && !hasComment && !isOther) ? null : comment
}

function answerIn(form: URLSearchParams, question: Question, place: number): AnswerValue {
  const name = fields.answer(place)
  if (question.kind === 'matrix') return rowsIn(form, question, place)
  if (question.kind === 'ranking') return orderIn(form, question, place)
  if (question.kind === 'multiple' || (question.kind === 'image' && question.most !== 1)) {
    const chosen = form.getAll(name)
    return chosen.length > 0 ? chosen : null
  }
  return form.get(name) || null
}

function rowsIn(form: URLSearchParams, { rows }: Question, place: number): AnswerValue {
  const given = rows.flatMap(({ value }) => {
    const column = form.get(fields.row(place, value))
    return column ? [[value, column] as const] : []
  })
  return given.length > 0 ? Object.fromEntries(given) : null
}

/** By the places given; whoever gives one place twice has them in the order they stand. */
function orderIn(form: URLSearchParams, { choices }: Question, place: number): AnswerValue {
  const placed = choices.flatMap(({ value }) => {
    const at = Number(form.get(fields.rank(place, value)))
    return at > 0 ? [{ value, at }] : []
  })
  const order = placed.toSorted((one, other) => one.at - other.at)
  return order.length > 0 ? order.map(({ value }) => value) : null
}
