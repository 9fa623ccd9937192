import { z } from 'zod'
import { kinds } from '../incoming.ts'
import { stepsOf } from './path.ts'

/** `data.customer.email`, `@.sku` within `each`, `header:x-topic`; see `path.ts`. */
export const Path = z
  .string()
  .min(1)
  .max(300)
  .refine((path) => path.startsWith('header:') || stepsOf(path) !== null, {
    error: 'is not a path such as data.customer.email or items[0].sku',
  })

/** Where a value comes from: a place, words that are always the same, the first place that is filled, or several together. */
export const From = z.union([
  Path,
  z.object({ fixed: z.string().max(500) }),
  z.object({ first: z.array(Path).min(1).max(10) }),
  z.object({ together: z.array(Path).min(1).max(10), with: z.string().max(20).default(' ') }),
])
export type From = z.infer<typeof From>

/** Holds when the value is one of these, or, without them, when there is any; `not` turns it round. */
export const When = z.object({
  path: Path,
  is: z.array(z.string().max(200)).min(1).max(50).optional(),
  not: z.boolean().optional(),
})
export type When = z.infer<typeof When>

const Names = z.record(z.string().min(1).max(100), From)

/** What a delivery, or each item of an array in it, becomes: one interaction. A mapping may have several of these. */
export const Rule = z.object({
  /** Part of every interaction's identity, so it stays when the rule changes. */
  key: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be lower-case letters, digits and hyphens'),
  kind: z.enum(kinds),
  name: From,
  /** An array, each item of which becomes one. */
  each: Path.optional(),
  /** All of them must hold. */
  when: z.array(When).max(10).default([]),
  /** The sender's own id of what happened; without it the delivery's. */
  id: From.optional(),
  /** Without it, when it arrived. */
  time: From.optional(),
  person: z.object({
    userId: From.optional(),
    email: From.optional(),
    phone: From.optional(),
    anonymousId: From.optional(),
    externalIds: Names.optional(),
    name: From.optional(),
    traits: Names.optional(),
  }),
  touchpoint: From.optional(),
  stage: From.optional(),
  channel: From.optional(),
  unit: From.optional(),
  country: From.optional(),
  language: From.optional(),
  product: From.optional(),
  accountId: From.optional(),
  sessionId: From.optional(),
  conversationId: From.optional(),
  orderId: From.optional(),
  agentId: From.optional(),
  /** `out` is what we said; from a place, it is out when the value is one of these. */
  direction: z
    .union([z.enum(['in', 'out']), z.object({ path: Path, out: z.array(z.string()).min(1).max(20) })])
    .optional(),
  value: From.optional(),
  currency: From.optional(),
  /** The amount is in cents, or whatever the currency's smallest coin is. */
  inSmallestCoin: z.boolean().optional(),
  /** Money that goes back to the customer counts negative. */
  goesBack: z.boolean().optional(),
  answer: z.object({ scale: z.string().max(40), score: From, wording: From.optional() }).optional(),
  text: From.optional(),
  /** The text comes as HTML. */
  isHtml: z.boolean().optional(),
  promisedAt: From.optional(),
  fulfilledAt: From.optional(),
  promiseId: From.optional(),
  properties: Names.optional(),
  /** An object whose plain values all become properties, under their own names. */
  allOf: Path.optional(),
})
export type Rule = z.infer<typeof Rule>

/** How the deliveries of one source become interactions; of no rules nothing is made. */
export const WebhookMapping = z.object({
  /** Where the sender's id of a delivery stands, if not in one of the usual headers. */
  deliveryId: Path.optional(),
  /** Zone of times that name none. */
  zone: z.string().max(60).optional(),
  rules: z
    .array(Rule)
    .max(20)
    .refine((rules) => new Set(rules.map(({ key }) => key)).size === rules.length, {
      error: 'need keys of their own: two rules have the same',
    }),
})
export type WebhookMapping = z.infer<typeof WebhookMapping>
