import { type ColumnType, type Selectable, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Known } from '../model/survey.ts'
import type { Reason } from '../protection/reasons.ts'
import { SendPlan } from './plan.ts'

export const sendStates = ['planning', 'ready', 'sending', 'paused', 'done', 'cancelled'] as const
export type SendState = (typeof sendStates)[number]

interface SendTable {
  id: string
  survey_id: string
  version: number
  state: SendState
  plan: ColumnType<unknown, string, string>
  units: string[] | null
  planned_after: ColumnType<string, string | undefined, string>
  looked_at: ColumnType<number, number | undefined, number>
  trouble: ColumnType<string, string | undefined, string>
  created_by: string
  created_at: Date
  changed_at: Date
  started_at: ColumnType<Date | null, Date | undefined, Date | null>
}

export type InvitationState = 'planned' | 'sending' | 'sent' | 'failed' | 'bounced' | 'left-out'

interface InvitationTable {
  id: string
  survey_id: string
  send_id: string | null
  customer_id: string | null
  channel: string
  address: ColumnType<string, string | undefined, string>
  state: InvitationState
  reason: ColumnType<Reason | '', Reason | '' | undefined, Reason | ''>
  variant: ColumnType<string, string | undefined, string>
  language: ColumnType<string, string | undefined, string>
  known: ColumnType<Known, string | undefined, string>
  cause: ColumnType<string, string | undefined, string>
  due_at: Date
  sent_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  reminded_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  answered_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  /** Where on a page they were asked; null for all other ways. */
  place_id: ColumnType<string | null, string | null | undefined, string | null>
  /** Asks whether a trouble is really solved: also those who are in quarantine. */
  closes_loop: ColumnType<boolean, boolean | undefined, boolean>
}

interface RecipientTable {
  send_id: string
  n: number
  address: string
  language: string
  known: ColumnType<Known, string, string>
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    survey_sends: SendTable
    survey_invitations: InvitationTable
    survey_recipients: RecipientTable
  }
}

/** One sending of a survey, as it is kept. */
export interface Send {
  id: string
  surveyId: string
  version: number
  state: SendState
  plan: SendPlan
  units: readonly string[] | 'all'
  plannedAfter: string
  lookedAt: number
  trouble: string
  createdBy: string
  createdAt: Date
  changedAt: Date
  startedAt: Date | null
}

export type Invitation = Selectable<InvitationTable>

export function sendOf(row: Selectable<SendTable>): Send {
  return {
    id: row.id,
    surveyId: row.survey_id,
    version: row.version,
    state: row.state,
    plan: SendPlan.parse(row.plan),
    units: row.units ?? 'all',
    plannedAfter: row.planned_after,
    lookedAt: row.looked_at,
    trouble: row.trouble,
    createdBy: row.created_by,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    startedAt: row.started_at,
  }
}

export async function saveSend({ db }: Context, send: Send): Promise<void> {
  const { units, plan, startedAt } = send
  await db
    .insertInto('survey_sends')
    .values({
      id: send.id,
      survey_id: send.surveyId,
      version: send.version,
      state: send.state,
      plan: JSON.stringify(plan),
      units: units === 'all' ? null : [...units],
      created_by: send.createdBy,
      created_at: send.createdAt,
      changed_at: send.changedAt,
      ...(startedAt && { started_at: startedAt }),
    })
    .execute()
}

/** @throws NotFound */
export async function findSend({ db }: Context, surveyId: string, id: string): Promise<Send> {
  const row = await db
    .selectFrom('survey_sends')
    .selectAll()
    .where('id', '=', id)
    .where('survey_id', '=', surveyId)
    .executeTakeFirst()
  if (!row) throw new NotFound('There is no such sending of this survey.')
  return sendOf(row)
}

/** The latest first. */
export async function sendsOf({ db }: Context, surveyId: string): Promise<Send[]> {
  const rows = await db
    .selectFrom('survey_sends')
    .selectAll()
    .where('survey_id', '=', surveyId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  return rows.map(sendOf)
}

/** Changes the state if it is still one of these; tells whether it was. */
export async function changeState(
  { db, now }: Context,
  id: string,
  { from, to }: { from: readonly SendState[]; to: SendState },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('survey_sends')
    .set({ state: to, changed_at: now(), ...(to === 'sending' && { trouble: '' }) })
    .set(({ fn, val }) => ({
      started_at: to === 'sending' ? fn.coalesce('started_at', val(now())) : sql<Date | null>`started_at`,
    }))
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export interface Tally {
  send_id: string
  state: InvitationState
  reason: Reason | ''
  variant: string
  n: number
  answered: number
}

/** How many invitations of each state, reason and variant these sendings have. */
export async function talliesOf({ db }: Context, sendIds: readonly string[]): Promise<Tally[]> {
  const { rows } = await sql<Tally>`
    SELECT send_id, state, reason, variant, count(*)::int AS n, count(answered_at)::int AS answered
    FROM survey_invitations WHERE send_id = ANY (${sendIds}::uuid[])
    GROUP BY send_id, state, reason, variant`.execute(db)
  return rows
}
