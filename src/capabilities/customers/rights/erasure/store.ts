import { type ColumnType, sql } from 'kysely'
import type { Context } from '../../../../platform/context.ts'
import { Conflict, NotFound } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import type { Erasure } from '../contract.ts'

type Counts = Record<string, number>

export interface ErasureRow {
  id: string
  customer_id: string
  customer_ids: string[]
  via: Erasure['via']
  asked_by: string | null
  asked_at: Date
  due_at: Date
  status: Erasure['status']
  started_at: Date | null
  finished_at: Date | null
  removed: Counts
  held_up: string | null
  lifted_at: Date | null
}

interface ErasureTable extends Omit<ErasureRow, 'removed'> {
  removed: ColumnType<Counts, string, string>
}

declare module '../../../../platform/postgres/tables.ts' {
  interface Tables {
    erasures: ErasureTable
  }
}

export interface Wish {
  customerId: string
  via: Erasure['via']
  askedBy: string | null
  dueAt: Date
}

export async function openErasure({ db, now }: Context, { customerId, via, askedBy, dueAt }: Wish) {
  const row = await db
    .insertInto('erasures')
    .values({
      id: newId(now()),
      customer_id: customerId,
      customer_ids: [customerId],
      via,
      asked_by: askedBy,
      asked_at: now(),
      due_at: dueAt,
      status: 'waiting',
      removed: '{}',
    } as never)
    .onConflict((open) =>
      open.column('customer_id').where(sql<boolean>`status IN ('waiting', 'running')`).doNothing(),
    )
    .returningAll()
    .executeTakeFirst()
  if (!row) throw new Conflict('This customer is about to be forgotten already.')
  return row
}

export function openErasureOf({ db }: Pick<Context, 'db'>, customerId: string) {
  return db
    .selectFrom('erasures')
    .selectAll()
    .where('customer_id', '=', customerId)
    .where('status', 'in', ['waiting', 'running'])
    .executeTakeFirst()
}

/** By any record that was theirs; for the receipt. */
export function lastErasureOf({ db }: Context, customerId: string) {
  return db
    .selectFrom('erasures')
    .selectAll()
    .where(sql<boolean>`customer_ids @> ARRAY[${customerId}::uuid]`)
    .where('status', '!=', 'cancelled')
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function findErasure({ db }: Context, id: string): Promise<ErasureRow> {
  const row = await db.selectFrom('erasures').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('This erasure is not known.')
  return row
}

export function lockErasure({ db }: Context, id: string) {
  return db.selectFrom('erasures').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export type ErasureChange = Partial<
  Pick<
    ErasureRow,
    'status' | 'customer_ids' | 'started_at' | 'finished_at' | 'removed' | 'held_up' | 'lifted_at'
  >
>

export async function changeErasure({ db }: Context, id: string, { removed, ...change }: ErasureChange) {
  return db
    .updateTable('erasures')
    .set({ ...change, ...(removed && { removed: JSON.stringify(removed) }) })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

export function dueErasures({ db, now }: Context) {
  return db
    .selectFrom('erasures')
    .select('id')
    .where('status', '=', 'waiting')
    .where('due_at', '<=', now())
    .execute()
}

/** Newest first; ids are in order of time. */
export function erasurePage({ db }: Context, { before, limit }: { before?: string; limit: number }) {
  const rows = db.selectFrom('erasures').selectAll().orderBy('id', 'desc').limit(limit)
  return (before ? rows.where('id', '<', before) : rows).execute()
}

export function erasureOf(row: ErasureRow): Erasure {
  return {
    id: row.id,
    status: row.status,
    via: row.via,
    askedBy: row.asked_by,
    askedAt: row.asked_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    removed: row.removed,
    heldUp: row.held_up,
    liftedAt: row.lifted_at?.toISOString() ?? null,
  }
}
