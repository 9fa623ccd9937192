import { sql } from 'kysely'
import { calendarOf } from '../../../platform/calendar.ts'
import type { Context } from '../../../platform/context.ts'
import { standingsOf } from '../protection/standing.ts'
import { type Turn, waitingColumns, waitingOf } from './claim.ts'
import type { Queue } from './queue.ts'

const mostHandedOver = 1_000

/** Those that were being handed over when Attune ended, or the way out was closed. */
export async function handedOver(context: Context, queue: Queue): Promise<Turn[]> {
  const { send, survey, channel, rivals } = queue
  let query = context.db
    .selectFrom('survey_invitations')
    .select(waitingColumns)
    .where('state', '=', 'sending')
    .where('survey_id', '=', survey.id)
    .where('channel', '=', channel)
    .orderBy('sent_at')
    .limit(mostHandedOver)
  query = send ? query.where('send_id', '=', send.id) : query.where('send_id', 'is', null)
  const rows = await query.execute()
  return standingsOf(context, rows.map(waitingOf), { surveyId: survey.id, channel, drawing: '', rivals })
}

/** How many of a sending were asked on this day of the organisation. */
export async function sentSince({ db, settings }: Context, sendId: string, now: Date): Promise<number> {
  const { dayOf, startOfDay } = calendarOf(settings.zone)
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM survey_invitations
    WHERE send_id = ${sendId} AND sent_at >= ${new Date(startOfDay(dayOf(now.getTime())))}`.execute(db)
  return rows[0]?.n ?? 0
}

/** Says at each sending what keeps it from going on; empty where nothing does. */
export async function tellTrouble({ db }: Context, queues: readonly Queue[], trouble: string): Promise<void> {
  const ids = queues.flatMap(({ send }) => (send?.state === 'sending' ? [send.id] : []))
  if (ids.length === 0) return
  await db
    .updateTable('survey_sends')
    .set({ trouble })
    .where('id', 'in', ids)
    .where('trouble', '<>', trouble)
    .execute()
}
