import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { type NotificationKind, notificationKinds, notificationWays } from './kinds.ts'

const Instant = z.iso.datetime()
const Kind = z.enum(Object.keys(notificationKinds) as [NotificationKind, ...NotificationKind[]])
const Way = z.enum(notificationWays)

const Notification = z.object({
  id: z.uuid(),
  kind: Kind,
  title: z.string(),
  says: z.string(),
  /** Within Attune: begins with a slash. */
  link: z.string(),
  at: Instant,
  isRead: z.boolean(),
})
export type Notification = z.infer<typeof Notification>

export const listNotifications = endpoint({
  get: '/api/notifications',
  needs: 'signed-in',
  summary: 'What I was told, newest first',
  input: z.object({
    only: z.enum(['unread', 'all']).default('all'),
    /** `next` of the page before. */
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  output: z.object({
    notifications: z.array(Notification),
    unread: z.number(),
    next: z.uuid().nullable(),
  }),
})

export const countNotifications = endpoint({
  get: '/api/notifications/count',
  needs: 'signed-in',
  summary: 'How much of what I was told is unread',
  input: z.object({}),
  output: z.object({ unread: z.number() }),
})

const One = z.object({ id: z.uuid() })
const Unread = z.object({ unread: z.number() })

export const readNotification = endpoint({
  put: '/api/notifications/:id/reading',
  needs: 'signed-in',
  summary: 'I have read it',
  input: One,
  output: Unread,
})

export const unreadNotification = endpoint({
  delete: '/api/notifications/:id/reading',
  needs: 'signed-in',
  summary: 'Keep it as unread',
  input: One,
  output: Unread,
})

export const readAllNotifications = endpoint({
  post: '/api/notifications/readings',
  needs: 'signed-in',
  summary: 'I have read all that came until a moment',
  input: z.object({ until: Instant }),
  output: Unread,
})

const Hour = z.number().int().min(0).max(23)

/** A name such as `Europe/Berlin`; empty for the organisation's. */
const Zone = z
  .string()
  .max(64)
  .refine((zone) => zone === '' || isZone(zone), 'must be a time zone, such as Europe/Berlin')

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

const Choices = z.object({
  kinds: z.array(z.object({ kind: Kind, says: z.string(), way: Way })),
  digestHour: Hour,
  zone: z.string(),
  organisationZone: z.string(),
  /** Why no mail comes whatever is chosen; empty where it does. */
  noMail: z.string(),
})
export type NotificationChoices = z.infer<typeof Choices>

export const showNotificationChoices = endpoint({
  get: '/api/notifications/choices',
  needs: 'signed-in',
  summary: 'What I want to be told by mail too, and when',
  input: z.object({}),
  output: Choices,
})

export const chooseNotifications = endpoint({
  put: '/api/notifications/choices',
  needs: 'signed-in',
  summary: 'Choose what comes by mail: at once, once a day, or never',
  input: z.object({
    ways: z.partialRecord(Kind, Way),
    digestHour: Hour,
    zone: Zone.default(''),
  }),
  output: Choices,
})
