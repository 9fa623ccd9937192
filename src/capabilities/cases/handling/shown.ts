import { z } from 'zod'
import { bands } from '../../attention/index.ts'
import { caseEventKinds, caseKinds, casePriorities, caseStates } from '../case.ts'

export const Instant = z.iso.datetime()
export const Colleague = z.object({ id: z.uuid(), name: z.string() })
const Customer = z.object({
  id: z.uuid(),
  /** Null for whoever may not see customers. */
  name: z.string().nullable(),
})

/** How one of the two clocks of a case stands, in business time. */
const Clock = z.object({
  /** `stopped`: what it waited for has happened. */
  state: z.enum(['running', 'paused', 'stopped']),
  /** When the time is up if nothing pauses it; null while it is paused. Of a stopped one, when it would have been. */
  dueAt: Instant.nullable(),
  stoppedAt: Instant.nullable(),
  targetMinutes: z.number(),
  spentMinutes: z.number(),
  /** 0 once the time is up; from then on `overMinutes` counts. */
  leftMinutes: z.number(),
  overMinutes: z.number(),
  isLate: z.boolean(),
})
export type Clock = z.infer<typeof Clock>

const Clocks = z.object({
  /** Until the customer is reached for the first time. */
  contact: Clock,
  /** Until it is solved. */
  solution: Clock,
})

export const CaseLine = z.object({
  id: z.uuid(),
  number: z.number(),
  customer: Customer,
  unit: z.string(),
  kind: z.enum(caseKinds),
  title: z.string(),
  priority: z.enum(casePriorities),
  state: z.enum(caseStates),
  owner: Colleague.nullable(),
  skill: z.string(),
  channel: z.string(),
  openedAt: Instant,
  clocks: Clocks,
  /** Which clock has to be met next; null where none runs. */
  next: z.object({ what: z.enum(['contact', 'solution', 'follow-up', 'goes-on']), at: Instant }).nullable(),
  isOverdue: z.boolean(),
  /** How often managers were told that it is overdue. */
  escalation: z.number(),
  pausedUntil: Instant.nullable(),
  followUpAt: Instant.nullable(),
  reopened: z.number(),
  /** Chance to leave, 0 to 1, and how that is called; null where it was never worked out. */
  risk: z.number().nullable(),
  band: z.enum(bands).nullable(),
  /** Spent within a year, in the currency in which they spent most. */
  spentYear: z.object({ amount: z.number(), currency: z.string() }).nullable(),
  revision: z.number(),
})
export type CaseLine = z.infer<typeof CaseLine>

/** What is known of an event beside its kind; only what fits the kind is there. */
const EventDetail = z.object({
  words: z.string().optional(),
  channel: z.string().optional(),
  /** Who has it from now on; null: nobody. */
  owner: Colleague.nullable().optional(),
  /** Why they: `Knows billing, has 2 of 10`. */
  why: z.string().optional(),
  priority: z.string().optional(),
  /** `paused`: when it goes on by itself. */
  until: Instant.optional(),
  rootCause: z.string().optional(),
  outcome: z.string().optional(),
  followUpAt: Instant.optional(),
  /** `remedied`: what was given. */
  remedy: z.string().optional(),
  amount: z.number().optional(),
  currency: z.string().optional(),
  approval: z.enum(['within', 'waiting', 'approved', 'declined']).optional(),
  /** `merged-in`, `merged-into`: the other case. */
  other: z.object({ id: z.uuid(), number: z.number() }).optional(),
  /** Business minutes that it took, and whether that was in time. */
  minutes: z.number().optional(),
  isInTime: z.boolean().optional(),
  /** `escalated`: which clock, and how many times by now. */
  clock: z.enum(['contact', 'solution']).optional(),
  level: z.number().optional(),
  /** `answered-again`. */
  score: z.number().optional(),
  scale: z.string().optional(),
  isHappy: z.boolean().optional(),
  /** `asked-again`: why they could not be asked. */
  refused: z.string().optional(),
  /** `opened`, `added-to`: the rule, and where it can be read. */
  rule: z.string().optional(),
  interactions: z.array(z.string()).optional(),
  /** Of playbooks. */
  playbook: z.string().optional(),
  step: z.string().optional(),
})
export type EventDetail = z.infer<typeof EventDetail>

export const EventShown = z.object({
  id: z.uuid(),
  at: Instant,
  kind: z.enum(caseEventKinds),
  /** Null: a rule, a program or the clock. */
  by: Colleague.nullable(),
  detail: EventDetail,
})
export type EventShown = z.infer<typeof EventShown>

const Remedy = z.object({
  id: z.uuid(),
  at: Instant,
  by: Colleague.nullable(),
  /** Key of the settings, and its name now. */
  kind: z.string(),
  name: z.string(),
  amount: z.number().nullable(),
  currency: z.string(),
  words: z.string(),
  /** Why it was right to go beyond the budget. */
  justification: z.string(),
  approval: z.enum(['within', 'waiting', 'approved', 'declined']),
  decidedBy: Colleague.nullable(),
})
export type Remedy = z.infer<typeof Remedy>

/** What whoever asks may still give by themselves. */
const BudgetLeft = z.object({
  currency: z.string(),
  /** Null: no limit. */
  amount: z.number().nullable(),
  spent: z.number(),
  left: z.number().nullable(),
  perDays: z.number(),
})
export type BudgetLeft = z.infer<typeof BudgetLeft>

/** Asking the customer whether it is solved. */
const Reask = z.object({
  round: z.number(),
  surveyId: z.uuid().nullable(),
  askedAt: Instant.nullable(),
  /** Why they were not asked, as a reason of the surveys; empty where they were. */
  refused: z.string(),
  answeredAt: Instant.nullable(),
  score: z.number().nullable(),
  scale: z.string(),
  isHappy: z.boolean().nullable(),
})

/** Where a case can be read: something that was said or happened. */
const About = z.object({
  id: z.uuid(),
  at: Instant,
  kind: z.string(),
  name: z.string(),
  channel: z.string(),
  direction: z.enum(['in', 'out', '']),
  /** Masked; empty for whoever may not read what customers say. */
  text: z.string(),
  feeling: z.string(),
  score: z.number().nullable(),
  scale: z.string(),
  conversationId: z.string(),
})

const NamedChoice = z.object({ key: z.string(), name: z.string() })

export const CaseShown = CaseLine.extend({
  cause: z.object({
    by: z.enum(['rule', 'person', 'attention', 'program']),
    rule: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    words: z.string(),
  }),
  /** What it is about, the latest first. */
  about: z.array(About),
  /** What the customer said last, whatever it was about; null where they never wrote. */
  lastWords: About.nullable(),
  events: z.array(EventShown),
  remedies: z.array(Remedy),
  budget: BudgetLeft,
  rootCause: NamedChoice.nullable(),
  outcome: NamedChoice.nullable(),
  resolvedAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  reasks: z.array(Reask),
  /** The case it went on in; those that went on in it. */
  mergedInto: z.object({ id: z.uuid(), number: z.number() }).nullable(),
  merged: z.array(z.object({ id: z.uuid(), number: z.number(), title: z.string() })),
  /** Other cases of the same customer that could be merged with it. */
  others: z.array(
    z.object({ id: z.uuid(), number: z.number(), title: z.string(), state: z.enum(caseStates) }),
  ),
  playbookId: z.uuid().nullable(),
})
export type CaseShown = z.infer<typeof CaseShown>
