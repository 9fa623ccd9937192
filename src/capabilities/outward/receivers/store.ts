import { type ColumnType, type Selectable, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'

export type ReceiverFormat = 'standard' | 'slack'

interface ReceiverTable {
  id: string
  name: string
  url: string
  types: string[]
  format: ReceiverFormat
  secrets_sealed: string[]
  is_on: ColumnType<boolean, boolean | undefined, boolean>
  off_because: ColumnType<string, undefined, string>
  failing_since: ColumnType<Date | null, undefined, Date | null>
  paused_until: ColumnType<Date | null, undefined, Date | null>
  created_at: ColumnType<Date, Date, never>
  changed_at: Date
}
export type ReceiverRow = Selectable<ReceiverTable>

export type DeliveryState = 'waiting' | 'done' | 'failed'

interface DeliveryTable {
  id: string
  receiver_id: string
  notice_id: string
  state: DeliveryState
  attempts: number
  due_at: Date
  last_at: Date | null
  last_status: number | null
  last_why: string
  last_answer: string
  last_ms: number | null
}
export type DeliveryRow = Selectable<DeliveryTable>

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    receivers: ReceiverTable
    notices: { id: string; type: string; data: Record<string, unknown>; at: Date }
    notice_deliveries: DeliveryTable
  }
}

export function allReceivers({ db }: Context): Promise<ReceiverRow[]> {
  return db.selectFrom('receivers').selectAll().orderBy('name').execute()
}

export async function findReceiver({ db }: Context, id: string): Promise<ReceiverRow> {
  return there(await db.selectFrom('receivers').selectAll().where('id', '=', id).executeTakeFirst())
}

export async function lockReceiver({ db }: Context, id: string): Promise<ReceiverRow> {
  return there(
    await db.selectFrom('receivers').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(),
  )
}

function there(row: ReceiverRow | undefined): ReceiverRow {
  if (!row) throw new NotFound('This receiver is gone.')
  return row
}

type New = Pick<
  ReceiverRow,
  'id' | 'name' | 'url' | 'types' | 'format' | 'secrets_sealed' | 'created_at' | 'changed_at'
>

/** False where the name is taken. */
export async function insertReceiver({ db }: Context, row: New): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('receivers')
    .values(row)
    .onConflict((known) => known.column('name').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}

type Change = Partial<Omit<ReceiverRow, 'id' | 'created_at'>>

export async function updateReceiver({ db, now }: Context, id: string, change: Change): Promise<void> {
  await db
    .updateTable('receivers')
    .set({ ...change, changed_at: now() })
    .where('id', '=', id)
    .execute()
}

export async function deleteReceiver({ db }: Context, id: string): Promise<void> {
  await db.deleteFrom('receivers').where('id', '=', id).execute()
}

/** What a receiver has waiting, done and failed. */
export async function countDeliveries({ db }: Context): Promise<Map<string, Record<DeliveryState, number>>> {
  const { rows } = await sql<{ receiver_id: string; state: DeliveryState; n: number }>`
    SELECT receiver_id, state, count(*)::integer AS n FROM notice_deliveries GROUP BY 1, 2`.execute(db)
  const counts = new Map<string, Record<DeliveryState, number>>()
  for (const { receiver_id, state, n } of rows) {
    const one = counts.get(receiver_id) ?? { waiting: 0, done: 0, failed: 0 }
    counts.set(receiver_id, { ...one, [state]: n })
  }
  return counts
}
