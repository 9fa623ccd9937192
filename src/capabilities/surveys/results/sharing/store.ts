import { type ColumnType, type Selectable, sql } from 'kysely'
import type { Context } from '../../../../platform/context.ts'
import type { ResultsAsked } from '../contract.ts'

interface ShareTable {
  id: string
  survey_id: string
  name: string
  asked: ColumnType<Omit<ResultsAsked, 'id'>, string, never>
  with_words: boolean
  units: string[] | null
  /** As `YYYY-MM-DD`. */
  until: ColumnType<unknown, string | null, never>
  made_by: string
  made_at: Date
  ended_at: Date | null
}

declare module '../../../../platform/postgres/tables.ts' {
  interface Tables {
    survey_shares: ShareTable
  }
}

export type ShareRow = Omit<Selectable<ShareTable>, 'until'> & { until: string | null }

const lastDay = sql<string | null>`until::text`.as('until')
const columns = [
  'id',
  'survey_id',
  'name',
  'asked',
  'with_words',
  'units',
  'made_by',
  'made_at',
  'ended_at',
] as const

export function sharesOf({ db }: Context, surveyId: string): Promise<ShareRow[]> {
  return db
    .selectFrom('survey_shares')
    .select([...columns, lastDay])
    .where('survey_id', '=', surveyId)
    .where('ended_at', 'is', null)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute()
}

/** Undefined where it was ended or never made. */
export function findShare({ db }: Context, id: string): Promise<ShareRow | undefined> {
  return db
    .selectFrom('survey_shares')
    .select([...columns, lastDay])
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
}

export async function keepShare({ db }: Context, row: Omit<ShareRow, 'ended_at'>): Promise<void> {
  await db
    .insertInto('survey_shares')
    .values({ ...row, asked: JSON.stringify(row.asked) })
    .execute()
}

export async function endShareNow({ db, now }: Context, id: string): Promise<void> {
  await db.updateTable('survey_shares').set({ ended_at: now() }).where('id', '=', id).execute()
}
