import { z } from 'zod'
import type { Context } from '../../../../platform/context.ts'
import type { AnswerPlace } from './rows.ts'

const mostRows = 5_000

export async function writeAnswers({ facts }: Context, rows: readonly object[]): Promise<void> {
  for (let first = 0; first < rows.length; first += mostRows)
    await facts.insert('survey_answers', rows.slice(first, first + mostRows))
}

export async function writePassages({ facts }: Context, rows: readonly object[]): Promise<void> {
  for (let first = 0; first < rows.length; first += mostRows)
    await facts.insert('survey_passages', rows.slice(first, first + mostRows))
}

const Place = z.object({
  survey_id: z.string(),
  question: z.string(),
  response_id: z.string(),
  item: z.string(),
  choice: z.string(),
})

/** What earlier landings of these responses wrote. */
export function landedBefore(
  { facts }: Context,
  { surveys, responses }: { surveys: readonly string[]; responses: readonly string[] },
): Promise<AnswerPlace[]> {
  return facts.query(
    Place,
    `SELECT survey_id, question, response_id, item, choice FROM survey_answers FINAL
    WHERE survey_id IN {surveys:Array(UUID)} AND response_id IN {responses:Array(UUID)}`,
    { surveys, responses },
  )
}

export async function removeFactsOf({ facts }: Context, responses: readonly string[]): Promise<void> {
  if (responses.length === 0) return
  for (const table of ['survey_answers', 'survey_passages'])
    await facts.command(`DELETE FROM ${table} WHERE response_id IN {responses:Array(UUID)}`, { responses })
}
