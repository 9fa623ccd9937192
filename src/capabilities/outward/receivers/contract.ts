import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { CalledUrl } from '../safe-http/url.ts'
import { type EventType, eventTypes } from './event-types.ts'

const One = z.object({ id: z.uuid() })
const Type = z.enum(['*', ...(Object.keys(eventTypes) as EventType[])])
const Types = z.array(Type).min(1).max(50)
const Name = z.string().trim().min(1).max(80)
/** `standard`: as Standard Webhooks says, signed. `slack`: as chats take it (Slack, Mattermost, Rocket.Chat). */
const Format = z.enum(['standard', 'slack'])
const Counts = z.object({ waiting: z.number(), done: z.number(), failed: z.number() })

export const Receiver = z.object({
  id: z.uuid(),
  name: z.string(),
  url: z.string(),
  /** `*` for everything. */
  types: z.array(z.string()),
  format: Format,
  /** The ends of its secrets, the newest first; two while they are changed over. */
  secretEnds: z.array(z.string()),
  state: z.enum(['on', 'failing', 'off']),
  /** Why it was switched off by itself; empty where a person did it. */
  offBecause: z.string(),
  failingSince: z.iso.datetime().nullable(),
  pausedUntil: z.iso.datetime().nullable(),
  deliveries: Counts,
  createdAt: z.iso.datetime(),
})
export type Receiver = z.infer<typeof Receiver>

/** The only time a secret is shown. */
const WithSecret = Receiver.extend({ secret: z.string() })

export const listReceivers = endpoint({
  get: '/api/receivers',
  needs: 'settings:read',
  summary: 'Other systems that are told what happens, by webhook',
  input: z.object({}),
  output: z.object({
    receivers: z.array(Receiver),
    /** What there is to be told of. */
    types: z.array(z.object({ type: z.string(), says: z.string() })),
  }),
})

export const createReceiver = endpoint({
  post: '/api/receivers',
  needs: 'settings:manage',
  summary: 'Tell another system what happens (Standard Webhooks); its secret is shown this once',
  input: z.object({ name: Name, url: CalledUrl, types: Types, format: Format.default('standard') }),
  output: WithSecret,
  status: 201,
})

export const showReceiver = endpoint({
  get: '/api/receivers/:id',
  needs: 'settings:read',
  summary: 'One receiver',
  input: One,
  output: Receiver,
})

export const changeReceiver = endpoint({
  patch: '/api/receivers/:id',
  needs: 'settings:manage',
  summary: 'Change its address or what it is told, switch it off or on again',
  input: One.extend({
    name: Name.optional(),
    url: CalledUrl.optional(),
    types: Types.optional(),
    format: Format.optional(),
    isOn: z.boolean().optional(),
  }),
  output: Receiver,
})

export const removeReceiver = endpoint({
  delete: '/api/receivers/:id',
  needs: 'settings:manage',
  summary: 'Remove it, with the log of what it was told',
  input: One,
  output: z.null(),
  status: 204,
})

export const addReceiverSecret = endpoint({
  post: '/api/receivers/:id/secret',
  needs: 'settings:manage',
  summary: 'A new secret beside the one in use: until the older is dropped, both sign. Shown this once',
  input: One,
  output: WithSecret,
  status: 201,
})

export const dropReceiverSecret = endpoint({
  delete: '/api/receivers/:id/secret',
  needs: 'settings:manage',
  summary: 'Drop the older of two secrets',
  input: One,
  output: Receiver,
})

export const testReceiver = endpoint({
  post: '/api/receivers/:id/test',
  needs: 'settings:manage',
  summary: 'Tell it something harmless now',
  input: One,
  output: z.object({ deliveryId: z.uuid() }),
  status: 202,
})

export const NoticeDelivery = z.object({
  id: z.uuid(),
  type: z.string(),
  at: z.iso.datetime(),
  state: z.enum(['waiting', 'done', 'failed']),
  attempts: z.number(),
  /** When it is tried (again), while it waits. */
  dueAt: z.iso.datetime().nullable(),
  lastAt: z.iso.datetime().nullable(),
  status: z.number().nullable(),
  why: z.string(),
  /** The beginning of what was answered. */
  answer: z.string(),
  ms: z.number().nullable(),
  /** What was sent, as it went out. */
  body: z.string(),
})
export type NoticeDelivery = z.infer<typeof NoticeDelivery>

export const listNoticeDeliveries = endpoint({
  get: '/api/receivers/:id/deliveries',
  needs: 'settings:read',
  summary: 'What it was told, newest first, and what it answered',
  input: One.extend({
    state: z.enum(['waiting', 'done', 'failed']).optional(),
    /** `next` of the page before. */
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({ deliveries: z.array(NoticeDelivery), next: z.uuid().nullable() }),
})

export const replayNotices = endpoint({
  post: '/api/receivers/:id/replay',
  needs: 'settings:manage',
  summary: 'Tell it again: one delivery, or all that failed since a moment',
  input: One.extend({ deliveryId: z.uuid().optional(), since: z.iso.datetime().optional() }),
  output: z.object({ deliveries: z.number() }),
  status: 202,
})
