import { isJson, numberIn } from './place.ts'
import type { Answers, AnswerValue, Question, Survey } from './survey.ts'

/** Where the words beside an answer are kept, as SurveyJS does. */
export const commentOf = (question: string) => `${question}-Comment`
export const otherValue = 'other'
export const noneValue = 'none'

/** Whether words of their own may come with the answer. */
export const takesComment = ({ hasComment, hasOther }: Question) => hasComment || hasOther

/** Answers as they are kept, by name; nothing for what was left empty or is not asked. */
export function readAnswers({ pages }: Survey, answers: Answers): Map<string, AnswerValue> {
  const read = new Map<string, AnswerValue>()
  for (const { questions } of pages)
    for (const question of questions) {
      const value = readAnswer(question, own(answers, question.name))
      if (value !== undefined) read.set(question.name, value)
      const comment = takesComment(question) ? textOf(own(answers, commentOf(question.name))) : undefined
      if (comment !== undefined) read.set(commentOf(question.name), comment)
    }
  return read
}

/** What is there by that name itself, and not by what every object has. */
function own(answers: Answers, name: string): AnswerValue | undefined {
  return Object.hasOwn(answers, name) ? answers[name] : undefined
}

/** One answer as it is kept: see `Questionnaire.kept`. What cannot be read comes back as it was. */
function readAnswer(question: Question, value: AnswerValue | undefined): AnswerValue | undefined {
  if (value === undefined || value === null) return undefined
  switch (question.kind) {
    case 'nps':
    case 'csat':
    case 'ces':
    case 'stars':
    case 'smileys':
      return rated(value)
    case 'thumbs':
      return thumb(value)
    case 'consent':
      return consented(value)
    case 'multiple':
    case 'ranking':
    case 'file':
      return list(value)
    case 'image':
      return question.most === 1 ? plain(value) : list(value)
    case 'matrix':
      return rows(value)
    default:
      return plain(value)
  }
}

function rated(value: AnswerValue): AnswerValue | undefined {
  return numberIn(value) ?? textOf(value)
}

function thumb(value: AnswerValue): AnswerValue | undefined {
  if (value === true || value === 'true') return 1
  if (value === false || value === 'false') return 0
  return rated(value)
}

function consented(value: AnswerValue): AnswerValue | undefined {
  if (value === 'true' || value === 'on' || value === '1' || value === 1) return true
  if (value === 'false' || value === '0' || value === 0) return false
  return textOf(value)
}

function list(value: AnswerValue): AnswerValue | undefined {
  const all = Array.isArray(value) ? value.map((one) => plain(one) ?? '') : [plain(value) ?? '']
  const given = all.filter((one) => one !== '')
  return given.length === 0 ? undefined : given
}

function rows(value: AnswerValue): AnswerValue | undefined {
  if (!isJson(value)) return textOf(value)
  const given = Object.entries(value).flatMap(([row, column]) => {
    const text = plain(column as AnswerValue)
    return text === undefined ? [] : [[row, text] as const]
  })
  return given.length === 0 ? undefined : Object.fromEntries(given)
}

/** A value as text; what is neither text nor number stays, so that it is told as wrong. */
function plain(value: AnswerValue): AnswerValue | undefined {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : textOf(value)
}

function textOf(value: AnswerValue | undefined): AnswerValue | undefined {
  if (typeof value !== 'string') return value ?? undefined
  const text = value.trim()
  return text === '' ? undefined : text
}
