import { sql } from 'kysely'
import type { Context } from '../../../../platform/context.ts'
import { recordOf, type SurveyRecord } from '../../definitions/store.ts'

/** The surveys that many people answer at once, by id; for whoever answers, whom no unit limits. */
export async function surveysAsked(
  { db }: Pick<Context, 'db'>,
  ids: readonly string[],
): Promise<Map<string, SurveyRecord>> {
  const rows = await db
    .selectFrom('surveys')
    .selectAll()
    .where(sql<boolean>`id = ANY (${ids}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, recordOf(row)]))
}
