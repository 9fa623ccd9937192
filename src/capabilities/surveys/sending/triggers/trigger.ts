import { z } from 'zod'
import { Filter } from '../../../customers/index.ts'
import { Channel, Wordings } from '../plan.ts'

/** What sets an invitation off. */
export const After = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('event'),
    /** What the source calls it: `Order Delivered`. */
    name: z.string().trim().min(1).max(300),
    /** Only those that meet it. */
    filter: Filter.default([]),
  }),
  z.object({
    kind: z.literal('conversation'),
    /** A conversation counts as ended when nobody wrote for so long. */
    quietHours: z.number().int().min(1).max(720).default(24),
  }),
  z.object({
    kind: z.literal('journey'),
    journeyId: z.string().min(1).max(100),
    /** How it ended; empty for any end. */
    outcomes: z.array(z.enum(['success', 'failure', 'given up'])).default([]),
  }),
])
export type After = z.infer<typeof After>

/** When a survey asks by itself, and what it says. */
export const Trigger = z.object({
  after: After,
  /** Minutes between what happened and the invitation. */
  delayMinutes: z
    .number()
    .int()
    .min(0)
    .max(60 * 24 * 90)
    .default(60),
  channel: Channel.default('email'),
  /** Share of what happens that sets it off, drawn by lot; null for the survey's own. */
  sampleShare: z.number().gt(0).max(1).nullable().default(null),
  wordings: Wordings,
})
export type Trigger = z.infer<typeof Trigger>
