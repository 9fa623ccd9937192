import { maskText } from '../../../../language/masking/mask-text.ts'
import { idFrom } from '../../../../platform/ids.ts'
import type { KnownAs } from '../../../customers/index.ts'
import type { WordsRead } from '../../../understanding/index.ts'
import { type AnswerPart, partsOf } from './answer-parts.ts'
import { hasInteraction } from './incoming.ts'
import { messageIdOf, nobody, type Passed, placeOf, questionsOf, source } from './passed.ts'

/** A row of `survey_answers`, as far as whoever writes it has to look at it. */
export interface AnswerRow extends AnswerPlace {
  text: string
  feeling: number | null
  topics: readonly string[]
  is_anonymous: number
}

/** What makes a row the one it is. */
export interface AnswerPlace {
  survey_id: string
  question: string
  response_id: string
  item: string
  choice: string
}

/** What is the same of a response's every row. */
function shared(passed: Passed, by: KnownAs | undefined, revised: number) {
  const { row, survey, version } = passed
  return {
    survey_id: survey.id,
    version: version.version,
    response_id: row.id,
    revised,
    customer_id: by?.customerId ?? nobody,
    kind: 'response',
    ...placeOf(passed),
    source,
    // Whoever may see some units alone sees answers of their own customers to a survey of the whole company.
    unit: survey.unit || (by?.unit ?? ''),
    language: row.language,
    is_anonymous: Number(survey.isAnonymous),
  }
}

/** A response's answers as facts, words masked. `revised` counts up with every landing. */
export function answerRows(passed: Passed, by: KnownAs | undefined, revised: number): AnswerRow[] {
  const { row, person } = passed
  const same = {
    ...shared(passed, by, revised),
    answered_at: (row.completed_at ?? row.changed_at).toISOString(),
  }
  const names = person?.name ? [person.name] : []
  return questionsOf(passed).flatMap((question) => {
    const parts = partsOf(question, row.answers)
    const interaction =
      person && by && hasInteraction(question, parts) ? messageIdOf(passed, question.name) : undefined
    return parts.map((part) => ({
      ...same,
      question: question.name,
      item: part.item,
      choice: part.choice,
      scale: question.scale ?? '',
      score: part.score,
      text: masked(part, names),
      feeling: null,
      topics: [],
      interaction_id: interaction ? idFrom(source, interaction) : nobody,
    }))
  })
}

function masked({ text }: AnswerPart, names: readonly string[]): string {
  return text === '' ? '' : maskText(text, { names }).masked
}

/** How somebody came through a survey, as a fact. */
export function passageRow(passed: Passed, by: KnownAs | undefined, revised: number): object {
  const { row } = passed
  const questions = questionsOf(passed)
  return {
    ...shared(passed, by, revised),
    started_at: row.started_at.toISOString(),
    state: row.state,
    seconds: row.seconds,
    seen: row.seen,
    answered: questions.flatMap(({ name }) => (row.answers[name] === undefined ? [] : name)),
  }
}

/** The same rows with what was read in anonymous words, in the order of their words. */
export function withReadings(
  rows: readonly AnswerRow[],
  read: ReadonlyMap<AnswerRow, WordsRead>,
): AnswerRow[] {
  return rows.map((row) => ({ ...row, ...read.get(row) }))
}
