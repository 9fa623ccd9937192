import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { DeliveryRow, DeliveryState } from './store.ts'

/** A delivery with what is told. */
export interface Due {
  id: string
  receiver_id: string
  notice_id: string
  attempts: number
  type: string
  data: Record<string, unknown>
  at: Date
}

/** How long somebody who delivers has for a delivery before another one takes it up. */
const takenForMs = 60_000

/**
 * Takes what is due for delivering, of each receiver no more than a share, so that a slow one keeps nobody waiting. What
 * is taken is due again a little later, should whoever took it be gone by then.
 */
export async function takeDue(
  { db, now }: Context,
  { most, perReceiver }: { most: number; perReceiver: number },
): Promise<Due[]> {
  const at = now()
  const { rows } = await sql<Due>`
    WITH due AS (
      SELECT share.id FROM receivers, LATERAL (
        SELECT id, due_at FROM notice_deliveries
        WHERE receiver_id = receivers.id AND state = 'waiting' AND due_at <= ${at}
        ORDER BY due_at, id LIMIT ${perReceiver} FOR UPDATE SKIP LOCKED
      ) AS share
      WHERE is_on AND (paused_until IS NULL OR paused_until <= ${at})
      ORDER BY share.due_at, share.id LIMIT ${most}
    )
    UPDATE notice_deliveries AS taken
    SET due_at = ${new Date(at.getTime() + takenForMs)}, attempts = attempts + 1, last_at = ${at}
    FROM due, notices WHERE taken.id = due.id AND notices.id = taken.notice_id
    RETURNING taken.id, receiver_id, notice_id, attempts, type, data, notices.at`.execute(db)
  return rows
}

/** When the next one becomes due, of those that are told anything at all. */
export async function nextDue({ db, now }: Context): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date | null }>`
    SELECT min(greatest(due_at, coalesce(paused_until, due_at))) AS at FROM notice_deliveries
    JOIN receivers ON receivers.id = receiver_id
    WHERE state = 'waiting' AND is_on AND due_at < ${new Date(now().getTime() + 60_000)}`.execute(db)
  return rows[0]?.at ?? undefined
}

type Change = Partial<Omit<DeliveryRow, 'id' | 'receiver_id' | 'notice_id'>>

export async function updateDelivery({ db }: Context, id: string, change: Change): Promise<void> {
  await db.updateTable('notice_deliveries').set(change).where('id', '=', id).execute()
}

interface Page {
  id: string
  state?: DeliveryState
  cursor?: string
  limit: number
}

export function deliveriesOf({ db }: Context, { id, state, cursor, limit }: Page) {
  let query = db
    .selectFrom('notice_deliveries')
    .innerJoin('notices', 'notices.id', 'notice_deliveries.notice_id')
    .selectAll('notice_deliveries')
    .select(['notices.type', 'notices.data', 'notices.at'])
    .where('receiver_id', '=', id)
  if (state) query = query.where('state', '=', state)
  if (cursor) query = query.where('notice_deliveries.id', '<', cursor)
  return query.orderBy('notice_deliveries.id', 'desc').limit(limit).execute()
}

/** Returns how many are told again. */
export async function tellAgain(
  { db, now }: Context,
  { id, deliveryId, since }: { id: string; deliveryId?: string; since?: Date },
): Promise<number> {
  let query = db
    .updateTable('notice_deliveries')
    .set({ state: 'waiting', attempts: 0, due_at: now() })
    .where('receiver_id', '=', id)
  query = deliveryId ? query.where('id', '=', deliveryId) : query.where('state', '=', 'failed')
  if (since)
    query = query.where('notice_id', 'in', (from) =>
      from.selectFrom('notices').select('id').where('at', '>=', since),
    )
  const { numUpdatedRows } = await query.executeTakeFirst()
  return Number(numUpdatedRows)
}
