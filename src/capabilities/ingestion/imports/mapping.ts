import { z } from 'zod'
import { kinds } from '../incoming.ts'

/**
 * Where a value comes from. Text is a column: `review_score`, or `orders.order_id` for one of a linked file
 * (its first linked row). `sum` adds a column over all linked rows; `together` joins texts that are not empty.
 */
export const From = z.union([
  z.string(),
  z.object({ fixed: z.string() }),
  z.object({ sum: z.array(z.string()).min(1) }),
  z.object({ together: z.array(z.string()).min(1), with: z.string().default(' ') }),
])
export type From = z.infer<typeof From>

/** What one row of a file becomes: one interaction. A file may have several of these. */
export const Rule = z.object({
  kind: z.enum(kinds),
  name: z.union([z.string(), z.object({ column: z.string() })]),
  /** Columns that tell rows apart; without them the whole row does. */
  id: z.array(z.string()).optional(),
  /** Only rows in which this column is filled (or has one of these values). */
  when: z.object({ column: z.string(), is: z.array(z.string()).optional() }).optional(),
  time: z.string(),
  person: z.object({
    userId: From.optional(),
    email: From.optional(),
    phone: From.optional(),
    anonymousId: From.optional(),
    name: From.optional(),
    traits: z.record(z.string(), From).optional(),
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
  direction: z.enum(['in', 'out']).optional(),
  value: From.optional(),
  currency: From.optional(),
  answer: z.object({ scale: z.string(), score: z.string(), wording: z.string().optional() }).optional(),
  text: From.optional(),
  promisedAt: z.string().optional(),
  fulfilledAt: z.string().optional(),
  promiseId: From.optional(),
  properties: z.record(z.string(), From).optional(),
})
export type Rule = z.infer<typeof Rule>

export const MappedFile = z.object({
  /** How other files speak of it: `orders`. */
  name: z.string().regex(/^\w+$/, 'letters, digits and underscores'),
  /** Columns that must be there; by these the file is recognised. */
  headers: z.array(z.string()).default([]),
  /** Rows of another file with the same key, whose columns this file's rules may use. */
  links: z.array(z.object({ file: z.string(), column: z.string(), key: z.string() })).default([]),
  becomes: z.array(Rule).default([]),
})
export type MappedFile = z.infer<typeof MappedFile>

/** How files become interactions; saved under a name it can be used again. */
export const Mapping = z.object({
  source: z.string().trim().min(1).max(80),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).optional(),
  zone: z.string().optional(),
  decimal: z.enum(['point', 'comma']).optional(),
  files: z.array(MappedFile).min(1).max(20),
})
export type Mapping = z.infer<typeof Mapping>
