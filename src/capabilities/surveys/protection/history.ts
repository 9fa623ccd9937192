import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { uuids } from '../../../platform/postgres/in-columns.ts'
import type { Families } from '../../customers/index.ts'
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

/** Rules reach back two years at most. */
const reachMs = 2 * yearMs

/** What these people were sent; whoever was never asked is left out. Customers with all records that are them. */
export async function askedSince(
  { db, now }: Context,
  { surveyId, families, addresses }: { surveyId: string; families: Families; addresses: readonly string[] },
) {
  const at = now().getTime()
  const figures = sql`max(sent_at) AS last, max(sent_at) FILTER (WHERE survey_id = ${surveyId}) AS last_this,
    count(*) FILTER (WHERE sent_at > ${new Date(at - yearMs)})::int AS in_year`
  const since = new Date(at - reachMs)
  const [customers, strangers] = await Promise.all([
    sql<HistoryRow>`SELECT customer_id AS who, ${figures} FROM survey_invitations
      WHERE customer_id = ANY (${uuids(families.records)}) AND sent_at > ${since}
      GROUP BY customer_id`.execute(db),
    sql<HistoryRow>`SELECT address AS who, ${figures} FROM survey_invitations
      WHERE address <> '' AND address = ANY (${addresses}::text[]) AND sent_at > ${since}
      GROUP BY address`.execute(db),
  ])
  return {
    byCustomer: historiesOf(customers.rows, families.whose),
    byAddress: historiesOf(strangers.rows, (address) => address),
  }
}

function historiesOf(rows: readonly HistoryRow[], whose: (who: string) => string): Map<string, History> {
  const histories = new Map<string, History>()
  for (const { who, last, last_this, in_year } of rows) {
    const one = { last: last.getTime(), lastThis: last_this?.getTime(), inYear: in_year }
    const before = histories.get(whose(who))
    histories.set(whose(who), before ? together(before, one) : one)
  }
  return histories
}

/** What was sent to two records, or to a customer and their address, as sent to one. */
export function together(one: History, other: History): History {
  return {
    last: Math.max(one.last, other.last),
    lastThis: later(one.lastThis, other.lastThis),
    inYear: one.inYear + other.inYear,
  }
}

/** The later of two moments, of which either may not have been. */
export function later(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || (other !== undefined && other > one) ? other : one
}

/** When they last answered this survey, by whatever way they came to it. */
export async function answeredSince(
  { db, now }: Context,
  { surveyId, families }: { surveyId: string; families: Families },
): Promise<Map<string, number>> {
  const { rows } = await sql<{ record: string; last: Date }>`
    SELECT customer_id AS record, max(completed_at) AS last FROM survey_responses
    WHERE customer_id = ANY (${uuids(families.records)}) AND survey_id = ${surveyId}
      AND completed_at > ${new Date(now().getTime() - reachMs)}
    GROUP BY customer_id`.execute(db)
  const answered = new Map<string, number>()
  for (const { record, last } of rows) {
    const who = families.whose(record)
    answered.set(who, Math.max(answered.get(who) ?? 0, last.getTime()))
  }
  return answered
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
    WHERE state = 'planned' AND send_id = ANY (${sendIds}::uuid[]) AND customer_id = ANY (${uuids(ids)})
    UNION
    SELECT customer_id FROM survey_invitations
    WHERE state = 'planned' AND send_id IS NULL AND survey_id = ANY (${surveyIds}::uuid[])
      AND customer_id = ANY (${uuids(ids)})`.execute(db)
  return new Set(rows.map(({ customer_id }) => customer_id))
}
