import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { yearMs } from './rules.ts'

/** How somebody was asked before, across all surveys; ms since 1970. */
export interface History {
  last: number
  lastThis: number | undefined
  inYear: number
}

interface HistoryRow {
  who: string
  last: Date
  last_this: Date | null
  in_year: number
}

/** More than anybody is sent within the reach of the rules; the database looks them up one person after another for it. */
const mostRemembered = 1_000

/** Rules reach back two years at most. */
const reachMs = 2 * yearMs

/** Each of these customers beside every record that is them. */
function familiesOf(ids: readonly string[]) {
  return sql`(
    SELECT id AS who, id AS record FROM unnest(${ids}::uuid[]) AS id
    UNION ALL
    SELECT merged_into, id FROM customers WHERE merged_into = ANY (${ids}::uuid[])
  ) AS family`
}

/** What these people were sent; whoever was never asked is left out. Customers as they are called now, merged ones too. */
export async function askedSince(
  { db, now }: Context,
  { surveyId, ids, addresses }: { surveyId: string; ids: readonly string[]; addresses: readonly string[] },
) {
  const at = now().getTime()
  const figures = sql`max(sent_at) AS last, max(sent_at) FILTER (WHERE survey_id = ${surveyId}) AS last_this,
    count(*) FILTER (WHERE sent_at > ${new Date(at - yearMs)})::int AS in_year`
  const since = new Date(at - reachMs)
  const [customers, strangers] = await Promise.all([
    // One look-up for each record: a join would read what all others were ever sent.
    sql<HistoryRow>`SELECT who, ${figures} FROM ${familiesOf(ids)} CROSS JOIN LATERAL (
        SELECT sent_at, survey_id FROM survey_invitations WHERE customer_id = record AND sent_at > ${since}
        LIMIT ${mostRemembered}
      ) AS sent GROUP BY who`.execute(db),
    sql<HistoryRow>`SELECT address AS who, ${figures} FROM survey_invitations
      WHERE address <> '' AND address = ANY (${addresses}::text[]) AND sent_at > ${since}
      GROUP BY address`.execute(db),
  ])
  return { byCustomer: historiesOf(customers.rows), byAddress: historiesOf(strangers.rows) }
}

function historiesOf(rows: readonly HistoryRow[]): Map<string, History> {
  return new Map(
    rows.map(({ who, last, last_this, in_year }) => [
      who,
      { last: last.getTime(), lastThis: last_this?.getTime(), inYear: in_year },
    ]),
  )
}

/** When they last answered this survey, by whatever way they came to it. */
export async function answeredSince(
  { db, now }: Context,
  { surveyId, ids }: { surveyId: string; ids: readonly string[] },
): Promise<Map<string, number>> {
  const { rows } = await sql<{ who: string; last: Date }>`
    SELECT who, max(completed_at) AS last FROM ${familiesOf(ids)}
    JOIN survey_responses ON customer_id = record AND survey_id = ${surveyId}
      AND completed_at > ${new Date(now().getTime() - reachMs)}
    GROUP BY who`.execute(db)
  return new Map(rows.map(({ who, last }) => [who, last.getTime()]))
}

/** Surveys that go first, and their sendings that are on their way. */
export interface Rivals {
  surveyIds: readonly string[]
  sendIds: readonly string[]
}

/** Open surveys that matter more than this one does. */
export async function rivalsOf(
  { db }: Context,
  { id, priority }: { id: string; priority: number },
): Promise<Rivals> {
  const { rows: surveys } = await sql<{ id: string }>`SELECT id FROM surveys
    WHERE state = 'open' AND id <> ${id} AND coalesce((settings ->> 'priority')::int, 3) > ${priority}`.execute(
    db,
  )
  const surveyIds = surveys.map((survey) => survey.id)
  const { rows: sends } = await sql<{ id: string }>`SELECT id FROM survey_sends
    WHERE state = 'sending' AND survey_id = ANY (${surveyIds}::uuid[])`.execute(db)
  return { surveyIds, sendIds: sends.map((send) => send.id) }
}

/** Whom of these customers one of the rivals is going to ask. */
export async function moreImportant(
  { db }: Context,
  { surveyIds, sendIds }: Rivals,
  ids: readonly string[],
): Promise<Set<string>> {
  if (surveyIds.length === 0) return new Set()
  const { rows } = await sql<{ customer_id: string }>`
    SELECT customer_id FROM survey_invitations
    WHERE state = 'planned' AND send_id = ANY (${sendIds}::uuid[]) AND customer_id = ANY (${ids}::uuid[])
    UNION
    SELECT customer_id FROM survey_invitations
    WHERE state = 'planned' AND send_id IS NULL AND survey_id = ANY (${surveyIds}::uuid[])
      AND customer_id = ANY (${ids}::uuid[])`.execute(db)
  return new Set(rows.map(({ customer_id }) => customer_id))
}
