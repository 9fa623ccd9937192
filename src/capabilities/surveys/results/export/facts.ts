import { z } from 'zod'
import type { Context } from '../../../../platform/context.ts'
import { filterSql } from '../../../customers/index.ts'
import type { Which } from '../facts.ts'
import { inPeriod } from '../facts.ts'

const Passage = z.object({
  id: z.string(),
  version: z.coerce.number(),
  state: z.string(),
  started_at: z.string(),
  seconds: z.coerce.number(),
  channel: z.string(),
  language: z.string(),
  touchpoint: z.string(),
  product: z.string(),
  country: z.string(),
  customer_id: z.string(),
})
export type PassageRow = z.infer<typeof Passage>

const pageOf = 2_000

/** Passages page by page, in the order of their ids, which tells nothing. */
export async function* passagePages(context: Context, { surveyId, period, filter, countsPartial }: Which) {
  const { sql, values } = filterSql(filter)
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const page = await context.facts.query(
      Passage,
      `SELECT response_id AS id, version, state, started_at, seconds, channel, language, touchpoint, product, country,
        customer_id
      FROM survey_passages FINAL
      WHERE survey_id = {survey:UUID} AND response_id > {after:UUID} AND ${inPeriod('started_at')} AND ${sql}
        ${countsPartial ? '' : "AND state = 'complete'"}
      ORDER BY response_id LIMIT ${pageOf}`,
      { ...values, ...period, zone: context.settings.zone, survey: surveyId, after },
    )
    if (page.length > 0) yield page
    const last = page.at(-1)
    if (!last || page.length < pageOf) return
    after = last.id
  }
}

const Answer = z.object({
  id: z.string(),
  question: z.string(),
  version: z.coerce.number(),
  item: z.string(),
  choice: z.string(),
  score: z.number().nullable(),
  text: z.string(),
})
export type AnswerRow = z.infer<typeof Answer>

/** All answers of the responses from one id to another, both within. */
export function answersBetween(
  { facts }: Context,
  { surveyId, first, last }: { surveyId: string; first: string; last: string },
): Promise<AnswerRow[]> {
  return facts.query(
    Answer,
    `SELECT response_id AS id, question, version, item, choice, score, text FROM survey_answers FINAL
    WHERE survey_id = {survey:UUID} AND response_id >= {first:UUID} AND response_id <= {last:UUID}`,
    { survey: surveyId, first, last },
  )
}
