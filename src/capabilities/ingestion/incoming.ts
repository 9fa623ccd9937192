import { z } from 'zod'

export const kinds = [
  'page',
  'event',
  'order',
  'message',
  'response',
  'review',
  'call',
  'visit',
  'ticket',
  'note',
] as const

/** An instant as UTC ISO text with milliseconds. */
const Instant = z.iso.datetime()

/** Who it was about: at least one id. Traits go to the customer's own record, never masked. */
export const Person = z.object({
  userId: z.string().optional(),
  anonymousId: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  /** A device or installation that several people may share. */
  deviceId: z.string().optional(),
  /** The ids other systems know them by: `{ zendesk: '4711' }`. */
  externalIds: z.record(z.string(), z.string()).optional(),
  name: z.string().optional(),
  /** The company they belong to: what the source calls it, and what it says about it. */
  account: z
    .object({
      key: z.string(),
      name: z.string().optional(),
      traits: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
    })
    .optional(),
  /** Plain facts about the person: `tier`, `country`, `city`, `plan` … */
  traits: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  /** What the source says they permit or refuse, in its own words. */
  consents: z
    .array(z.object({ category: z.string(), given: z.boolean(), source: z.string().optional() }))
    .optional(),
})
export type Person = z.infer<typeof Person>

/** One answer to one question: the metric's identity is scale and wording together, and is never mixed. */
export const Answer = z.object({
  scale: z.string(),
  score: z.number(),
  wording: z.string().optional(),
})

/**
 * What a source says happened, before Attune has identified, recognised, masked, stamped or stored it.
 * Every way in (events, imports, the sample company) hands these to `accept`.
 */
export const Incoming = z.object({
  /** The source's own id for it; the same (source, messageId) is one interaction however often it comes. */
  messageId: z.string().min(1),
  kind: z.enum(kinds),
  /** What happened, in the source's words: `Order Completed`, `Return page`, `Survey answered`. */
  name: z.string(),
  person: Person,
  /** When it happened, already repaired for a wrong clock. */
  occurredAt: Instant,
  originalAt: Instant.optional(),
  sentAt: Instant.optional(),
  touchpoint: z.string().optional(),
  stage: z.string().optional(),
  channel: z.string().optional(),
  unit: z.string().optional(),
  country: z.string().optional(),
  language: z.string().optional(),
  product: z.string().optional(),
  direction: z.enum(['in', 'out']).default('in'),
  accountId: z.string().optional(),
  sessionId: z.string().optional(),
  conversationId: z.string().optional(),
  orderId: z.string().optional(),
  agentId: z.string().optional(),
  /** Money in major units as decimal text (`19.90`), exact. */
  value: z.string().optional(),
  currency: z.string().optional(),
  answer: Answer.optional(),
  text: z.string().optional(),
  promisedAt: Instant.optional(),
  fulfilledAt: Instant.optional(),
  promiseId: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
})
export type Incoming = z.infer<typeof Incoming>

/** Where things come from: one write key, one import, the sample company. */
export interface Source {
  /** Stable name, part of every interaction's identity: `web-shop`, `olist`, `sample`. */
  name: string
  /** Set for imports, so that one can be undone. */
  importId?: string
  /** The unit its interactions belong to unless they say otherwise. */
  unit?: string
}

/** What became of a batch, position by position. */
export interface Accepted {
  accepted: number
  duplicates: number
  rejected: {
    index: number
    reason: string
    field?: string
    fix: string
    /** Nothing of it may be kept, not even to look at. */
    forgotten?: true
  }[]
  customers: { new: number; matched: number }
}
