import type { Context } from '../../../platform/context.ts'
import type { InputOf, OutputOf } from '../../../platform/http/endpoint.ts'
import { personAsking } from '../../access/index.ts'
import type * as contract from './contract.ts'
import { knownKind } from './kinds.ts'
import { countUnread, markAllRead, markRead, notificationsOf } from './store.ts'

/** Only ever what the person who asks was told. */
export async function listNotifications(
  context: Context,
  { limit, ...asked }: InputOf<typeof contract.listNotifications>,
): Promise<OutputOf<typeof contract.listNotifications>> {
  const person = personAsking(context.actor).id
  const [rows, unread] = await Promise.all([
    notificationsOf(context, { person, ...asked, limit: limit + 1 }),
    countUnread(context, person),
  ])
  const shown = rows.slice(0, limit)
  const notifications = shown.map(({ id, kind, title, says, link, at, read_at }) => ({
    ...{ id, kind: knownKind(kind), title, says, link },
    ...{ at: at.toISOString(), isRead: read_at !== null },
  }))
  return { notifications, unread, next: rows.length > limit ? shown.at(-1)!.id : null }
}

export async function countNotifications(context: Context): Promise<{ unread: number }> {
  return { unread: await countUnread(context, personAsking(context.actor).id) }
}

/** Reading is nobody else's business: it is not written to the log of what people did. */
export function readNotification(context: Context, { id }: { id: string }) {
  return turn(context, id, context.now())
}

export function unreadNotification(context: Context, { id }: { id: string }) {
  return turn(context, id, null)
}

async function turn(context: Context, id: string, readAt: Date | null) {
  await markRead(context, { person: personAsking(context.actor).id, id, readAt })
  return countNotifications(context)
}

export async function readAllNotifications(context: Context, { until }: { until: string }) {
  await markAllRead(context, personAsking(context.actor).id, new Date(until))
  return countNotifications(context)
}
