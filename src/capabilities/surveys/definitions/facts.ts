import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'

const Came = z.object({
  id: z.string(),
  complete: z.coerce.number(),
  partial: z.coerce.number(),
  lastAt: z.string(),
})
export type Came = z.infer<typeof Came>

/** How many went through each survey, to the end or not, and when the last began. */
export async function cameOf({ facts }: Context, ids: readonly string[]): Promise<Map<string, Came>> {
  if (ids.length === 0) return new Map()
  const rows = await facts.query(
    Came,
    `SELECT toString(survey_id) AS id, countIf(state = 'complete') AS complete, countIf(state = 'partial') AS partial,
      formatDateTime(max(started_at), '%Y-%m-%dT%H:%i:%SZ') AS lastAt
    FROM survey_passages FINAL WHERE survey_id IN {ids:Array(UUID)} GROUP BY survey_id`,
    { ids },
  )
  return new Map(rows.map((row) => [row.id, row]))
}

const Given = z.object({ id: z.string(), version: z.number(), score: z.number(), n: z.coerce.number() })
export type Given = z.infer<typeof Given>

/** How often each number was given to one question of each survey, by version. */
export async function givenOf(
  { facts }: Context,
  asked: readonly { id: string; question: string }[],
): Promise<Map<string, Given[]>> {
  if (asked.length === 0) return new Map()
  const rows = await facts.query(
    Given,
    `SELECT toString(survey_id) AS id, version, assumeNotNull(score) AS score, count() AS n FROM survey_answers FINAL
    WHERE survey_id IN {ids:Array(UUID)} AND score IS NOT NULL AND item = ''
      AND has(arrayZip({ids:Array(UUID)}, {questions:Array(String)}), (survey_id, question))
    GROUP BY survey_id, version, score`,
    { ids: asked.map(({ id }) => id), questions: asked.map(({ question }) => question) },
  )
  return Map.groupBy(rows, ({ id }) => id)
}
