import { sql } from 'kysely'
import type { Context } from '../../../../platform/context.ts'
import type { ResponseRow } from '../store.ts'

/** Responses that are over and no facts yet, in order of arrival. */
export function unlanded({ db }: Context, limit: number): Promise<ResponseRow[]> {
  return db
    .selectFrom('survey_responses')
    .selectAll()
    .where('landed_at', 'is', null)
    .where('state', '<>', 'begun')
    .orderBy('arrival')
    .limit(limit)
    .execute()
}

export interface Landed {
  id: string
  /** As it was when it landed: whoever was quicker to change it lands again. */
  state: string
  changedAt: Date
  /** The record they are known by, and the customer it belongs to now. */
  recordId: string | null
  landedAs: string | null
}

export async function markLanded({ db, now }: Context, landed: readonly Landed[]): Promise<void> {
  await sql`
    UPDATE survey_responses SET landed_at = ${now()}, landings = landings + 1, customer_id = told.record_id,
      landed_as = told.landed_as
    FROM unnest(
      ${landed.map(({ id }) => id)}::uuid[], ${landed.map(({ state }) => state)}::text[],
      ${landed.map(({ changedAt }) => changedAt)}::timestamptz[], ${landed.map(({ recordId }) => recordId)}::uuid[],
      ${landed.map(({ landedAs }) => landedAs)}::uuid[]
    ) AS told (id, state, changed_at, record_id, landed_as)
    WHERE survey_responses.id = told.id AND survey_responses.state = told.state
      AND survey_responses.changed_at = told.changed_at`.execute(db)
}

export async function removeResponses({ db }: Pick<Context, 'db'>, ids: readonly string[]): Promise<void> {
  await sql`DELETE FROM survey_responses WHERE id = ANY (${ids}::uuid[])`.execute(db)
}

/** Responses whose customer was merged with another, or split off again, land anew. Returns how many. */
export async function landAnewWhereMerged({ db }: Context): Promise<number> {
  const { numAffectedRows } = await sql`
    UPDATE survey_responses SET landed_at = NULL FROM customers
    WHERE customers.id = survey_responses.customer_id AND landed_at IS NOT NULL
      AND landed_as <> coalesce(customers.merged_into, customers.id)`.execute(db)
  return Number(numAffectedRows ?? 0)
}
