import { type ColumnType, type Kysely, type Selectable, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Tables } from '../../../platform/postgres/tables.ts'
import type { DeliveryState } from './contract.ts'

interface DeliveryTable {
  id: string
  source_id: string
  delivery_key: string
  received_at: Date
  headers: ColumnType<Record<string, string>, string, string>
  body: string | null
  size: number
  state: ColumnType<DeliveryState, DeliveryState | undefined, DeliveryState>
  interactions: ColumnType<number, undefined, number>
  attempts: ColumnType<number, undefined, number>
  reason: ColumnType<string | null, undefined, string | null>
  field: ColumnType<string | null, undefined, string | null>
  fix: ColumnType<string | null, undefined, string | null>
  handled_at: ColumnType<Date | null, undefined, Date | null>
  people: ColumnType<string[], undefined, string[]>
}
export type DeliveryRow = Selectable<DeliveryTable>

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    webhook_deliveries: DeliveryTable
  }
}

export interface NewDelivery {
  sourceId: string
  key: string
  headers: Record<string, string>
  body: string
  size: number
}

/** Keeps a delivery as it came; false when it is here already. */
export async function keepDelivery(
  db: Kysely<Tables>,
  { sourceId, key, headers, body, size }: NewDelivery,
  now: Date,
): Promise<boolean> {
  const kept = await db
    .insertInto('webhook_deliveries')
    .values({
      id: newId(now),
      source_id: sourceId,
      delivery_key: key,
      received_at: now,
      headers: JSON.stringify(headers),
      body,
      size,
    })
    .onConflict((conflict) => conflict.columns(['source_id', 'delivery_key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept !== undefined
}

/** The oldest that nobody has read yet. */
export function waitingDeliveries({ db }: Context, sourceId: string, most: number): Promise<DeliveryRow[]> {
  return db
    .selectFrom('webhook_deliveries')
    .selectAll()
    .where('source_id', '=', sourceId)
    .where('state', '=', 'new')
    .orderBy('id')
    .limit(most)
    .execute()
}

/** Webhooks with deliveries that were left unread, for instance by a crash. */
export async function webhooksWaiting({ db }: Context, before: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('webhook_deliveries')
    .select('source_id')
    .distinct()
    .where('state', '=', 'new')
    .where('received_at', '<=', before)
    .execute()
  return rows.map(({ source_id }) => source_id)
}

export interface Handled {
  id: string
  state: DeliveryState
  interactions: number
  reason?: string
  field?: string
  fix?: string
  people: readonly string[]
  /** About somebody who asked to be forgotten: its words go. */
  isForgotten?: boolean
}

/** Writes what became of deliveries; one that somebody else has handled meanwhile stays as it is. Tells which were ours. */
export async function markHandled({ db, now }: Context, handled: readonly Handled[]): Promise<Set<string>> {
  const rows = await sql<{ id: string }>`
    UPDATE webhook_deliveries SET state = new.state, interactions = new.interactions, reason = new.reason,
      field = new.field, fix = new.fix, people = string_to_array(new.people, ' '),
      attempts = attempts + 1, handled_at = ${now()},
      body = CASE WHEN new.forgotten THEN NULL ELSE body END,
      headers = CASE WHEN new.forgotten THEN '{}' ELSE headers END
    FROM unnest(
      ${handled.map(({ id }) => id)}::uuid[],
      ${handled.map(({ state }) => state)}::text[],
      ${handled.map(({ interactions }) => interactions)}::int[],
      ${handled.map(({ reason }) => short(reason))}::text[],
      ${handled.map(({ field }) => short(field))}::text[],
      ${handled.map(({ fix }) => short(fix))}::text[],
      ${handled.map(({ people, isForgotten }) => (isForgotten ? '' : people.join(' ')))}::text[],
      ${handled.map(({ isForgotten = false }) => isForgotten)}::boolean[]
    ) AS new (id, state, interactions, reason, field, fix, people, forgotten)
    WHERE webhook_deliveries.id = new.id AND webhook_deliveries.state = 'new'
    RETURNING webhook_deliveries.id`.execute(db)
  return new Set(rows.rows.map(({ id }) => id))
}

function short(text: string | undefined): string | null {
  return text ? text.slice(0, 500).replaceAll('\0', '').toWellFormed() : null
}

export interface Wanted {
  sourceId: string
  state?: DeliveryState
  search?: string
  cursor?: string
  limit: number
}

/** Newest first, without their bodies; ids are in order of time. */
export function deliveriesOf({ db }: Context, { sourceId, state, search, cursor, limit }: Wanted) {
  let query = db
    .selectFrom('webhook_deliveries')
    .select(['id', 'received_at', 'state', 'interactions', 'attempts', 'size', 'reason', 'field', 'fix'])
    .where('source_id', '=', sourceId)
    .orderBy('id', 'desc')
    .limit(limit)
  if (state) query = query.where('state', '=', state)
  if (cursor) query = query.where('id', '<', cursor)
  if (search) query = query.where(sql<boolean>`strpos(lower(body), ${search.toLowerCase()}) > 0`)
  return query.execute()
}

/** With its webhook's unit checked: absent or of another unit is the same to whoever asks. */
export async function findDelivery({ db, actor }: Context, id: string): Promise<DeliveryRow> {
  const row = await db
    .selectFrom('webhook_deliveries')
    .innerJoin('sources', 'sources.id', 'webhook_deliveries.source_id')
    .selectAll('webhook_deliveries')
    .select('sources.unit')
    .where('webhook_deliveries.id', '=', id)
    .executeTakeFirst()
  if (!row || (actor.units !== 'all' && !actor.units.includes(row.unit)))
    throw new NotFound('This delivery is gone.')
  return row
}

export async function setState({ db }: Context, id: string, state: DeliveryState): Promise<void> {
  await db.updateTable('webhook_deliveries').set({ state }).where('id', '=', id).execute()
}

/** Puts all in these states, as far as they are still here, back to the unread ones. */
export async function unread(
  { db }: Context,
  sourceId: string,
  states: readonly DeliveryState[],
): Promise<number> {
  const changed = await db
    .updateTable('webhook_deliveries')
    .set({ state: 'new' })
    .where('source_id', '=', sourceId)
    .where('state', 'in', [...states])
    .where('body', 'is not', null)
    .executeTakeFirst()
  return Number(changed.numUpdatedRows)
}

/** Of one webhook at most so many and so much are kept, the newest; what failed is kept three times as long. */
export const mostKept = 20_000
export const mostBytes = 200 * 1024 * 1024

export async function trimDeliveries({ db, now }: Context): Promise<void> {
  await sql`
    DELETE FROM webhook_deliveries d USING webhooks w
    WHERE d.source_id = w.source_id AND d.state <> 'new'
      AND d.received_at < ${now()}::timestamptz - w.keep_days * interval '1 day' * CASE d.state WHEN 'failed' THEN 3 ELSE 1 END`.execute(
    db,
  )
  await sql`
    DELETE FROM webhook_deliveries USING (
      SELECT id, row_number() OVER newest AS place, sum(size) OVER newest AS bytes
      FROM webhook_deliveries WHERE state <> 'new'
      WINDOW newest AS (PARTITION BY source_id ORDER BY id DESC)
    ) AS kept
    WHERE webhook_deliveries.id = kept.id AND (kept.place > ${mostKept} OR kept.bytes > ${mostBytes})`.execute(
    db,
  )
}
