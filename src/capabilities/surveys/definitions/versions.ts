import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import { findSurvey } from './store.ts'

const columns = ['version', 'languages', 'published_at', 'published_by'] as const

export async function listVersions(context: Context, { id }: { id: string }) {
  await findSurvey(context, id)
  const rows = await context.db
    .selectFrom('survey_versions')
    .select(columns)
    .where('survey_id', '=', id)
    .orderBy('version', 'desc')
    .execute()
  return { versions: rows.map(lineOf) }
}

export async function showVersion(context: Context, { id, number }: { id: string; number: number }) {
  await findSurvey(context, id)
  const row = await context.db
    .selectFrom('survey_versions')
    .select([...columns, 'definition'])
    .where('survey_id', '=', id)
    .where('version', '=', number)
    .executeTakeFirst()
  if (!row) throw new NotFound(`There is no version ${number}.`, { fix: 'Choose another version.' })
  return { ...lineOf(row), definition: row.definition as Record<string, unknown> }
}

/** The versions there are of each survey, by its id. */
export async function versionNumbers(
  { db }: Context,
  ids: readonly string[],
): Promise<Map<string, number[]>> {
  const rows = await db
    .selectFrom('survey_versions')
    .select(['survey_id', 'version'])
    .where(sql<boolean>`survey_id = ANY (${ids}::uuid[])`)
    .execute()
  const bySurvey = Map.groupBy(rows, ({ survey_id }) => survey_id)
  return new Map([...bySurvey].map(([id, own]) => [id, own.map(({ version }) => version)]))
}

/** The latest version's number, and whether it says the same as a draft; null where nothing was published. */
export async function latestVersion({ db }: Context, id: string, draft: unknown) {
  const row = await db
    .selectFrom('survey_versions')
    .select(['version', sql<boolean>`definition = ${JSON.stringify(draft)}::jsonb`.as('isSame')])
    .where('survey_id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export async function addVersion(
  { db, actor, now }: Context,
  {
    id,
    version,
    definition,
    languages,
  }: { id: string; version: number; definition: unknown; languages: string[] },
): Promise<void> {
  await db
    .insertInto('survey_versions')
    .values({
      survey_id: id,
      version,
      definition: sql`${JSON.stringify(definition)}::jsonb`,
      languages,
      published_at: now(),
      published_by: actor.name,
    })
    .execute()
}

function lineOf(row: { version: number; languages: string[]; published_at: Date; published_by: string }) {
  const { version, languages } = row
  return { version, languages, publishedAt: row.published_at.toISOString(), publishedBy: row.published_by }
}
