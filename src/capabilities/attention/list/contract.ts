import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { lists } from './signs.ts'
import { itemStates } from './store.ts'

const Instant = z.iso.datetime()
const Id = z.object({ id: z.uuid() })
const Colleague = z.object({ id: z.uuid(), name: z.string() })

/** How many of how many, with the ends of the 95 % interval; null where nobody was there. */
const Measured = z.object({
  hits: z.number(),
  n: z.number(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})

const AttentionItem = z.object({
  id: z.uuid(),
  list: z.enum(lists),
  state: z.enum(itemStates),
  /** Send it back with a change: refused where somebody else was first. */
  revision: z.number(),
  /** Null for whoever may not see customers. */
  customer: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  listedAt: Instant,
  /** What speaks for it in words, the heaviest first. */
  reasons: z.array(z.string()),
  /** Out of ten, by a rule everybody can follow. */
  points: z.number(),
  /** What health foretells, 0 to 1: to leave, or to buy more. */
  chance: z.number().nullable(),
  /** How that was worked out: `learned`, `points`, or empty. */
  method: z.string(),
  horizonDays: z.number().nullable(),
  /** Of the last twelve months. */
  value: z.object({ amount: z.number(), currency: z.string() }).nullable(),
  assignedTo: Colleague.nullable(),
  snoozedUntil: Instant.nullable(),
  decided: z
    .object({ by: z.string(), at: Instant, reason: z.string(), words: z.string(), caseId: z.string() })
    .nullable(),
})
export type AttentionItem = z.infer<typeof AttentionItem>

const Reason = z.object({
  sign: z.string(),
  words: z.string(),
  at: Instant,
  points: z.number(),
  /** Where it can be read. */
  interaction: z.uuid().nullable(),
  /** What they said there, masked; empty where there are no words, or for whoever may not read them. */
  quote: z.string(),
})

const Helped = z.object({
  /** Stayed (or bought more), of like customers to whom somebody spoke within so many days. */
  with: Measured,
  without: Measured,
  /** Among their like, with the ends of its interval; null where there is nobody to be compared with. */
  difference: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  withinDays: z.number(),
})
export type Helped = z.infer<typeof Helped>

export const showItem = endpoint({
  get: '/api/attention/:id',
  needs: 'attention:read',
  summary: 'One customer on the list: why, what it is worth, what to do next, and what helped their like',
  input: Id,
  output: AttentionItem.extend({
    why: z.array(Reason),
    health: z
      .object({ words: z.array(z.object({ words: z.string(), effect: z.number() })), workedOutAt: Instant })
      .nullable(),
    suggestion: z.object({
      words: z.string(),
      way: z.enum(['phone', 'email', 'none']),
      /** What stands against it: they have not agreed, there is no address. */
      caution: z.string(),
    }),
    helped: Helped.nullable(),
  }),
})
export type OneItem = z.infer<typeof showItem.output>

const Hits = z.object({
  list: z.enum(lists),
  /** Left or complained (of those who need somebody), bought again (of those who are ready for more). */
  acted: Measured,
  notActed: Measured,
  /** All other customers in the same days. */
  others: Measured,
})

const HitRate = z.object({
  measuredAt: Instant,
  /** True: as the list would have stood, worked out afterwards, because it is not old enough to be measured. */
  isLookedBack: z.boolean(),
  from: Instant,
  until: Instant,
  /** How many days were waited for what came of it. */
  days: z.number(),
  lists: z.array(Hits),
})
export type HitRate = z.infer<typeof HitRate>

export const listAttention = endpoint({
  get: '/api/attention',
  needs: 'attention:read',
  summary: 'Who needs somebody now, or who is ready for more, the most pressing first',
  input: z.object({
    list: z.enum(lists).default('intervene'),
    show: z.enum(['open', 'mine', 'unassigned', 'snoozed', 'decided']).default('open'),
    limit: z.coerce.number().int().min(1).max(500).default(200),
  }),
  output: z.object({
    items: z.array(AttentionItem),
    counts: z.object({
      intervene: z.number(),
      grow: z.number(),
      mine: z.number(),
      unassigned: z.number(),
      snoozed: z.number(),
    }),
    /** When everybody was last looked at; null: not yet. */
    refreshedAt: Instant.nullable(),
    /** Null until it was first measured. */
    hitRate: HitRate.nullable(),
  }),
})
export type AttentionList = z.infer<typeof listAttention.output>

export const countAttention = endpoint({
  get: '/api/attention/count',
  needs: 'attention:read',
  summary: 'How many need somebody now, and how many are ready for more',
  input: z.object({}),
  output: z.object({ intervene: z.number(), grow: z.number(), mine: z.number() }),
})

const Changed = Id.extend({ revision: z.number().int() })

export const assignItem = endpoint({
  put: '/api/attention/:id/assignment',
  needs: 'attention:write',
  summary: 'Make somebody responsible, or nobody again; they are told',
  input: Changed.extend({ personId: z.uuid().nullable() }),
  output: AttentionItem,
})

export const snoozeItem = endpoint({
  post: '/api/attention/:id/snooze',
  needs: 'attention:write',
  summary: 'Put it off until then, or until something new happens',
  input: Changed.extend({ until: Instant }),
  output: AttentionItem,
})

export const dismissReasons = ['not true', 'known already', 'nothing to do', 'not now', 'other'] as const

export const dismissItem = endpoint({
  post: '/api/attention/:id/dismissal',
  needs: 'attention:write',
  summary: 'Take somebody off the list, with the reason; they come back when something new happens',
  input: Changed.extend({ reason: z.enum(dismissReasons), words: z.string().trim().max(1_000).default('') }),
  output: AttentionItem,
})

export const finishItem = endpoint({
  post: '/api/attention/:id/done',
  needs: 'attention:write',
  summary: 'Say that it is taken care of: what was done, or the case that takes care of it',
  input: Changed.extend({ words: z.string().trim().max(1_000).default(''), caseId: z.uuid().optional() }),
  output: AttentionItem,
})

export const reopenItem = endpoint({
  delete: '/api/attention/:id/decision',
  needs: 'attention:write',
  summary: 'Take back a snooze, a dismissal or that it is done',
  input: Id,
  output: AttentionItem,
})
