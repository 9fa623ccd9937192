import { type ColumnType, type Selectable, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { NotificationWay } from './kinds.ts'

interface NotificationTable {
  id: string
  person_id: string
  kind: string
  title: string
  says: string
  link: string
  key: string
  customer_id: string | null
  at: Date
  read_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  mailed_at: ColumnType<Date | null, Date | null | undefined, Date | null>
}
export type NotificationRow = Selectable<NotificationTable>

interface ChoiceTable {
  person_id: string
  ways: ColumnType<Partial<Record<string, NotificationWay>>, string, string>
  digest_hour: number
  zone: string
  changed_at: Date
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    notifications: NotificationTable
    notification_choices: ChoiceTable
  }
}

interface Page {
  person: string
  only: 'unread' | 'all'
  cursor?: string
  limit: number
}

/** Newest first; the place in the list is the instant and the id of the last one shown. */
export function notificationsOf({ db }: Context, { person, only, cursor, limit }: Page) {
  return db
    .selectFrom('notifications')
    .selectAll()
    .where('person_id', '=', person)
    .$if(only === 'unread', (query) => query.where('read_at', 'is', null))
    .$if(cursor !== undefined, (query) =>
      query.where(
        sql<boolean>`(at, id) < (SELECT at, id FROM notifications WHERE id = ${cursor!} AND person_id = ${person})`,
      ),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** Beyond a hundred nobody counts: the bell says 99+. */
const mostCounted = 100

export async function countUnread({ db }: Context, person: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::integer AS n FROM (
      SELECT FROM notifications WHERE person_id = ${person} AND read_at IS NULL LIMIT ${mostCounted}
    ) AS unread`.execute(db)
  return rows[0]?.n ?? 0
}

interface Reading {
  person: string
  id: string
  /** Null: it is unread again. */
  readAt: Date | null
}

export async function markRead({ db }: Context, { person, id, readAt }: Reading): Promise<void> {
  const found = await db
    .updateTable('notifications')
    .set((was) => ({ read_at: readAt && sql<Date>`coalesce(${was.ref('read_at')}, ${readAt})` }))
    .where('id', '=', id)
    .where('person_id', '=', person)
    .executeTakeFirst()
  if (found.numUpdatedRows === 0n) throw new NotFound('This notification is gone.')
}

export async function markAllRead({ db, now }: Context, person: string, until: Date): Promise<void> {
  await db
    .updateTable('notifications')
    .set({ read_at: now() })
    .where('person_id', '=', person)
    .where('read_at', 'is', null)
    .where('at', '<=', until)
    .execute()
}
