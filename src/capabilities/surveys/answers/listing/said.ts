import { maskText } from '../../../../language/masking/mask-text.ts'
import type { Version } from '../../definitions/store.ts'
import type { Choice, Question } from '../../model/survey.ts'
import { inLanguage } from '../../model/words.ts'
import type { ResponseShown } from '../contract.ts'
import { type AnswerPart, partsOf } from '../landing/answer-parts.ts'
import type { ResponseRow } from '../store.ts'

type Said = ResponseShown['said'][number]

/** How a response is read: words masked, and who they are only for whoever may see customers. */
export interface Reader {
  language: string
  maySeeCustomers: boolean
  /** Names from their record, to be masked in what they wrote. */
  names: readonly string[]
}

/** What was answered, question by question, in the words of the survey. */
export function saidIn({ survey, languages }: Version, row: ResponseRow, reader: Reader): Said[] {
  const first = languages[0] ?? ''
  const told = (words: Question['title']) => inLanguage(words, reader.language, first)
  return survey.pages.flatMap(({ questions }) =>
    questions.flatMap((question) => {
      const same = { question: question.name, title: told(question.title), kind: question.kind }
      if (tellsWho(question))
        return telling(question, row, reader).map((answer) => ({
          ...same,
          ...unscored,
          item: '',
          answer,
          words: '',
        }))
      return partsOf(question, row.answers).map((part) => ({
        ...same,
        item: labelOf(question.rows.length > 0 ? question.rows : question.choices, part.item, told),
        answer: answerOf(question, part, { told, names: reader.names }),
        scale: question.scale ?? '',
        score: question.scale ? part.score : null,
        words: question.kind === 'text' || part.text === '' ? '' : maskText(part.text, reader).masked,
      }))
    }),
  )
}

const unscored = { scale: '', score: null }

const tellsWho = ({ kind }: Question) => kind === 'contact' || kind === 'file'

function telling({ name, kind }: Question, { answers }: ResponseRow, { maySeeCustomers }: Reader): string[] {
  const value = answers[name]
  if (value === undefined || value === null) return []
  if (kind === 'file') return [`${Array.isArray(value) ? value.length : 1}`]
  return [maySeeCustomers ? String(value) : hidden]
}

const hidden = '…'

function answerOf(
  question: Question,
  { choice, score, text }: AnswerPart,
  { told, names }: { told: (words: Choice['label']) => string; names: readonly string[] },
): string {
  if (question.kind === 'text') return maskText(text, { names }).masked
  if (question.kind === 'date') return text
  if (choice !== '') return labelOf(question.choices, choice, told)
  return score === null ? '' : labelOf(question.choices, String(score), told)
}

function labelOf(
  choices: readonly Choice[],
  value: string,
  told: (words: Choice['label']) => string,
): string {
  const choice = choices.find((one) => one.value === value)
  return (choice && told(choice.label)) || value
}
