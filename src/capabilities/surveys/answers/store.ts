import { type ColumnType, type Selectable, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { Person } from '../../ingestion/index.ts'
import type { Answers, Known } from '../model/survey.ts'

/** Written as text of JSON, read as what it says. */
type Json<T> = ColumnType<T, string, string>

export interface ResponseTable {
  id: string
  survey_id: string
  version: number
  state: ResponseState
  invitation_id: string | null
  customer_id: string | null
  person: Json<Person | null>
  channel: string
  language: string
  answers: Json<Answers>
  known: Json<Known>
  seen: string[]
  started_at: Date
  changed_at: Date
  completed_at: Date | null
  seconds: number
  landed_at: Date | null
  landings: number
  landed_as: string | null
  arrival: number
}

interface QuotaCountTable {
  survey_id: string
  quota: string
  taken: number
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    survey_responses: ResponseTable
    survey_quota_counts: QuotaCountTable
  }
}

/** May still be answered, sent, left for good. */
export type ResponseState = 'begun' | 'complete' | 'partial'
export type ResponseRow = Selectable<ResponseTable>

/** A response as it is to be kept: its JSON as text, so that it is written once. */
export interface ResponseToKeep {
  id: string
  surveyId: string
  version: number
  state: 'begun' | 'complete'
  invitationId: string | null
  customerId: string | null
  /** As JSON. */
  person: string | null
  channel: string
  language: string
  /** As JSON. */
  answers: string
  /** As JSON. */
  known: string
  seen: readonly string[]
  startedAt: Date
  changedAt: Date
  completedAt: Date | null
  seconds: number
  /** Where the order of arrival must not be told: a number drawn by lot. */
  arrival: number | null
}

export function responsesWith({ db }: Pick<Context, 'db'>, ids: readonly string[]): Promise<ResponseRow[]> {
  return db
    .selectFrom('survey_responses')
    .selectAll()
    .where(sql<boolean>`id = ANY (${ids}::uuid[])`)
    .execute()
}

/**
 * One statement for all of them. A response that is there already is brought up to date, unless it was sent: that stays as it
 * is. Returns the ids of those that were kept.
 */
export async function keepResponses(
  { db }: Pick<Context, 'db'>,
  kept: readonly ResponseToKeep[],
): Promise<Set<string>> {
  const column = <K extends keyof ResponseToKeep>(name: K) => kept.map((one) => one[name])
  const { rows } = await sql<{ id: string }>`
    INSERT INTO survey_responses (id, survey_id, version, state, invitation_id, customer_id, person, channel, language,
      answers, known, seen, started_at, changed_at, completed_at, seconds, arrival)
    SELECT id, survey_id, version, state, invitation_id, customer_id, person::jsonb, channel, language, answers::jsonb,
      known::jsonb, ARRAY(SELECT jsonb_array_elements_text(seen::jsonb)), started_at, changed_at, completed_at, seconds,
      coalesce(arrival, nextval('survey_arrivals'))
    FROM unnest(
      ${column('id')}::uuid[], ${column('surveyId')}::uuid[], ${column('version')}::int[], ${column('state')}::text[],
      ${column('invitationId')}::uuid[], ${column('customerId')}::uuid[], ${column('person')}::text[],
      ${column('channel')}::text[], ${column('language')}::text[], ${column('answers')}::text[], ${column('known')}::text[],
      ${kept.map(({ seen }) => JSON.stringify(seen))}::text[], ${column('startedAt')}::timestamptz[],
      ${column('changedAt')}::timestamptz[], ${column('completedAt')}::timestamptz[], ${column('seconds')}::int[],
      ${column('arrival')}::bigint[]
    ) AS told (id, survey_id, version, state, invitation_id, customer_id, person, channel, language, answers, known, seen,
      started_at, changed_at, completed_at, seconds, arrival)
    ORDER BY id
    ON CONFLICT (id) DO UPDATE SET state = excluded.state, answers = excluded.answers, seen = excluded.seen,
      language = excluded.language, changed_at = excluded.changed_at, completed_at = excluded.completed_at,
      seconds = excluded.seconds, person = coalesce(excluded.person, survey_responses.person),
      customer_id = coalesce(excluded.customer_id, survey_responses.customer_id), landed_at = NULL
    WHERE survey_responses.survey_id = excluded.survey_id
      AND (survey_responses.state = 'begun' OR survey_responses.state = 'partial' AND excluded.state = 'complete')
    RETURNING id`.execute(db)
  return new Set(rows.map(({ id }) => id))
}
