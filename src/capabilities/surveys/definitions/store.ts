import { type ColumnType, type Selectable, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import { askedTogether } from '../../../platform/postgres/asked-together.ts'
import { open, type Questionnaire } from '../model/asking.ts'
import { readDefinition } from '../model/read-definition.ts'
import type { Survey } from '../model/survey.ts'
import { SurveySettings } from './settings.ts'

interface SurveyTable {
  id: string
  name: string
  key: string
  purpose: Purpose
  state: SurveyState
  draft: ColumnType<unknown, unknown, unknown>
  revision: ColumnType<number, number | undefined, number>
  version: number | null
  is_anonymous: boolean
  unit: string
  touchpoint: string
  stage: string
  closes_at: Date | null
  settings: ColumnType<unknown, unknown, unknown>
  owner_id: string | null
  owner_name: string
  created_at: Date
  changed_at: Date
}

interface SurveyVersionTable {
  survey_id: string
  version: number
  definition: ColumnType<unknown, unknown, unknown>
  languages: string[]
  published_at: Date
  published_by: string
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    surveys: SurveyTable
    survey_versions: SurveyVersionTable
  }
}

/** How people feel about the company, about one event, or how employees are. */
export type Purpose = 'relationship' | 'transaction' | 'pulse'
/** Never asked, taking answers, no longer taking them. */
export type SurveyState = 'draft' | 'open' | 'closed'

/** A survey as it is kept: what people work on, and which version is asked. */
export interface SurveyRecord {
  id: string
  name: string
  /** The word in its public address: /s/KEY. */
  key: string
  purpose: Purpose
  state: SurveyState
  /** The JSON of SurveyJS as it is being worked on. */
  draft: unknown
  /** Counts up with every saved change of the draft. */
  revision: number
  /** The version that is asked; null until one was published. */
  version: number | null
  isAnonymous: boolean
  /** Empty for the whole company. */
  unit: string
  touchpoint: string
  stage: string
  closesAt: Date | null
  settings: SurveySettings
  ownerId: string | null
  ownerName: string
  createdAt: Date
  changedAt: Date
}

/** What was asked, word for word, ready to be asked. */
export interface Version {
  surveyId: string
  version: number
  survey: Survey
  questionnaire: Questionnaire
  languages: string[]
  publishedAt: Date
}

/** Surveys of the whole company and of the actor's units, the latest change first. */
export async function allSurveys(context: Context): Promise<SurveyRecord[]> {
  const rows = await inSight(context).orderBy('changed_at', 'desc').orderBy('id').execute()
  return rows.map(recordOf)
}

/**
 * A survey of the whole company or of the actor's units. Whoever is limited to units sees a survey of the whole company too,
 * but of its answers only those of these units.
 * @throws NotFound where it was deleted or belongs to another unit
 */
export async function findSurvey(context: Context, id: string): Promise<SurveyRecord> {
  const row = await inSight(context).where('id', '=', id).executeTakeFirst()
  if (!row) throw gone()
  return recordOf(row)
}

/** For whoever answers, whom no unit limits: the survey that an invitation, a response or a send belongs to. */
export async function surveyAsked(
  { db }: Pick<Context, 'db'>,
  id: string,
): Promise<SurveyRecord | undefined> {
  const row = await db.selectFrom('surveys').selectAll().where('id', '=', id).executeTakeFirst()
  return row && recordOf(row)
}

/** For whoever answers: by the word in its public address, in whatever case it was typed. */
export function surveyByKey({ db }: Pick<Context, 'db'>, key: string): Promise<SurveyRecord | undefined> {
  return keyed(db, key.toLowerCase())
}

/** A link in a mailing is opened by many at once. */
const keyed = askedTogether(async (db, key) => {
  const row = await db.selectFrom('surveys').selectAll().where('key', '=', key).executeTakeFirst()
  return row && recordOf(row)
})

/** Read once, for a version never changes; the least recently asked go first. */
const versions = new Map<string, Version>()
const mostVersions = 500

/** @throws NotFound where there is no such version */
export async function versionOf(
  { db }: Pick<Context, 'db'>,
  surveyId: string,
  version: number,
): Promise<Version> {
  const key = `${surveyId} ${version}`
  const known = versions.get(key)
  if (known) {
    versions.delete(key)
    versions.set(key, known)
    return known
  }
  const row = await db
    .selectFrom('survey_versions')
    .selectAll()
    .where('survey_id', '=', surveyId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!row) throw gone()
  const survey = readDefinition(row.definition)
  const read = {
    surveyId,
    version,
    survey,
    questionnaire: open(survey),
    languages: row.languages,
    publishedAt: row.published_at,
  }
  versions.set(key, read)
  const [oldest] = versions.keys()
  if (versions.size > mostVersions && oldest !== undefined) versions.delete(oldest)
  return read
}

function inSight({ db, actor }: Context) {
  return db
    .selectFrom('surveys')
    .selectAll()
    .$if(actor.units !== 'all', (query) =>
      query.where(sql<boolean>`(unit = '' OR unit = ANY (${actor.units}::text[]))`),
    )
}

function gone() {
  return new NotFound('This survey is gone.', { fix: 'Choose another survey.' })
}

export function recordOf(row: Selectable<SurveyTable>): SurveyRecord {
  return {
    id: row.id,
    name: row.name,
    key: row.key,
    purpose: row.purpose,
    state: row.state,
    draft: row.draft,
    revision: row.revision,
    version: row.version,
    isAnonymous: row.is_anonymous,
    unit: row.unit,
    touchpoint: row.touchpoint,
    stage: row.stage,
    closesAt: row.closes_at,
    settings: SurveySettings.parse(row.settings),
    ownerId: row.owner_id,
    ownerName: row.owner_name,
    createdAt: row.created_at,
    changedAt: row.changed_at,
  }
}
