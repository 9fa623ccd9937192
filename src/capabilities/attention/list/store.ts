import { type ColumnType, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Conflict, NotFound } from '../../../platform/errors.ts'
import type { ListName, Sign } from './signs.ts'

export const itemStates = ['open', 'snoozed', 'dismissed', 'done', 'passed'] as const
/** `passed`: what spoke for it has gone by itself, or others are more pressing by far. */
export type ItemState = (typeof itemStates)[number]

/** Why somebody was taken off the list, or what was done. */
export interface Decision {
  reason?: string
  words?: string
  caseId?: string
}

export interface ItemTable {
  id: string
  customer_id: string
  list: ListName
  state: ItemState
  listed_at: Date
  seen_at: Date
  latest_at: Date
  priority: number
  points: number
  chance: number | null
  method: string
  horizon_days: number | null
  value: number | null
  currency: string
  signs: ColumnType<Sign[], string, string>
  like_key: string
  assigned_to: string | null
  snoozed_until: Date | null
  decided_by: string | null
  decided_at: Date | null
  decision: ColumnType<Decision, string, string>
  revision: number
}

interface FollowedTable {
  only_one: boolean
  followed_until: Date | null
  refreshed_at: Date | null
  helped: ColumnType<unknown, string, string>
  hits: ColumnType<unknown, string, string>
  measured_at: Date | null
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    attention_items: ItemTable
    attention_followed: FollowedTable
  }
}

/** Items of customers whom the actor sees; whoever was merged into another is that other. */
export function itemsInSight({ db, actor }: Context) {
  return db
    .selectFrom('attention_items as item')
    .innerJoin('customers as known', 'known.id', 'item.customer_id')
    .innerJoin('customers as customer', (join) =>
      join.on(sql<boolean>`customer.id = coalesce(known.merged_into, known.id)`),
    )
    .$if(actor.units !== 'all', (query) =>
      query.where(sql<boolean>`customer.unit = ANY (${actor.units}::text[])`),
    )
}

/** The item as it is now, locked; refused where somebody else changed it since it was read. */
export async function lockItem(context: Context, id: string, revision?: number) {
  const row = await itemsInSight(context)
    .selectAll('item')
    .select('customer.id as customer')
    .where('item.id', '=', id)
    .forUpdate('item')
    .executeTakeFirst()
  if (!row) throw new NotFound('This is no longer on the list.', { fix: 'Load the list again.' })
  if (revision !== undefined && row.revision !== revision)
    throw new Conflict('Somebody else has just changed this.', { fix: 'Load the list again.' })
  return row
}

export type LockedItem = Awaited<ReturnType<typeof lockItem>>

export function followed({ db }: Context) {
  return db.selectFrom('attention_followed').selectAll().executeTakeFirstOrThrow()
}

export async function saveFollowed(
  { db }: Context,
  now: Partial<Pick<FollowedTable, 'followed_until' | 'refreshed_at' | 'measured_at'>> & {
    helped?: string
    hits?: string
  },
): Promise<void> {
  await db.updateTable('attention_followed').set(now).execute()
}

/** Customers with an open item. */
export async function customersListed({ db }: Context): Promise<string[]> {
  const rows = await db
    .selectFrom('attention_items')
    .select('customer_id')
    .distinct()
    .where('state', 'in', ['open', 'snoozed'])
    .execute()
  return rows.map(({ customer_id }) => customer_id)
}
