import type { Context } from '../../../../platform/context.ts'
import type { Cell } from '../../../../platform/files/csv-write.ts'
import { namesOf } from '../../../customers/index.ts'
import type { Scope } from '../scope.ts'
import type { AnswerColumn } from './columns.ts'
import { type AnswerRow, answersBetween, type PassageRow, passagePages } from './facts.ts'

/** What stands before the answers of each response. */
export const passageColumns = [
  'response', 'started', 'seconds', 'state', 'version', 'channel', 'language', 'touchpoint', 'product', 'country',
] as const // biome-ignore format: one glance

export interface Wanted {
  columns: readonly AnswerColumn[]
  /** Who answered, for whoever may see customers. */
  withCustomers: boolean
  /** Choices by their number in the list, as SPSS wants them, and not by their words. */
  isCoded: boolean
}

/** One row for each response, page by page: a survey may have a million. */
export async function* rowsOf(context: Context, scope: Scope, wanted: Wanted): AsyncGenerator<Cell[]> {
  for await (const page of passagePages(context, scope.which)) {
    const [first, last] = [page[0]!.id, page.at(-1)!.id]
    const answers = await answersBetween(context, { surveyId: scope.survey.id, first, last })
    const byResponse = Map.groupBy(inSameWords(answers, scope), ({ id }) => id)
    const names = wanted.withCustomers
      ? await namesOf(
          context,
          page.map(({ customer_id }) => customer_id),
        )
      : undefined
    for (const passage of page) {
      const own = byResponse.get(passage.id) ?? []
      const who = names ? [...whoOf(passage, names)] : []
      yield [
        ...passageOf(passage),
        ...who,
        ...wanted.columns.map((column) => cellOf(column, own, wanted.isCoded)),
      ]
    }
  }
}

/** Answers to other words than those above the column are answers to another question: their cells stay empty. */
function inSameWords(answers: readonly AnswerRow[], { questions }: Scope) {
  return answers.filter(({ question, version }) => questions.get(question)?.together.includes(version))
}

function passageOf(passage: PassageRow): Cell[] {
  const { id, started_at, seconds, state, version, channel, language, touchpoint, product, country } = passage
  return [
    id,
    new Date(started_at).toISOString(),
    seconds,
    state,
    version,
    channel,
    language,
    touchpoint,
    product,
    country,
  ]
}

const nobody = '00000000-0000-0000-0000-000000000000'

function whoOf({ customer_id }: PassageRow, names: ReadonlyMap<string, string>): Cell[] {
  return customer_id === nobody ? ['', ''] : [customer_id, names.get(customer_id) ?? '']
}

function cellOf(
  { question, part, holds, values }: AnswerColumn,
  answers: readonly AnswerRow[],
  isCoded: boolean,
): Cell {
  const own = answers.filter((one) => one.question === question)
  switch (holds) {
    case 'number':
      return own.find(({ item, score }) => item === part && score !== null)?.score
    case 'choice':
      return choiceOf(own.find(({ item, choice }) => item === part && choice !== '')?.choice, values, isCoded)
    case 'chosen':
      if (!own.some(({ choice }) => choice !== '')) return undefined
      return own.some(({ choice }) => choice === part) ? 1 : 0
    default:
      return own.find(({ text }) => text !== '')?.text
  }
}

function choiceOf(choice: string | undefined, values: AnswerColumn['values'], isCoded: boolean): Cell {
  if (choice === undefined) return undefined
  const at = values.findIndex(({ value }) => value === choice)
  if (isCoded) return at < 0 ? undefined : at + 1
  return at < 0 ? choice : values[at]?.label
}
