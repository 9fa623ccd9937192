import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Day } from '../../../platform/period.ts'

const Instant = z.iso.datetime()
const Id = z.uuid()

/** Somebody who works here, by the name colleagues know. */
export const Colleague = z.object({ id: z.string(), name: z.string() })
export type Colleague = z.infer<typeof Colleague>

export const AccountNamed = z.object({ id: z.uuid(), name: z.string() })

/** What a list shows beside a customer. */
export const ListFigures = z.object({
  interactions: z.number(),
  lastAt: Instant.nullable(),
  orders: z.number(),
  /** Exact decimal text over all orders, the largest first. */
  money: z.array(z.object({ currency: z.string(), total: z.string() })),
  answer: z.object({ scale: z.string(), score: z.number(), at: Instant }).nullable(),
  owner: Colleague.nullable(),
  accounts: z.array(AccountNamed),
})
export type ListFigures = z.infer<typeof ListFigures>

/** What somebody here wrote, as it stands in the line of time. */
export const Written = z.object({
  by: Colleague,
  pinned: z.boolean(),
  editedAt: Instant.nullable(),
  mentions: z.array(Colleague),
})

export const TimelineEntry = z.object({
  id: z.uuid(),
  /** The customer it happened with; of several people in the line of an account. */
  customerId: z.uuid(),
  occurredAt: Instant,
  kind: z.string(),
  name: z.string(),
  touchpoint: z.string(),
  stage: z.string(),
  channel: z.string(),
  source: z.string(),
  importId: z.string(),
  direction: z.string(),
  product: z.string(),
  orderId: z.string(),
  conversationId: z.string(),
  /** Exact decimal text in major units. */
  value: z.string().nullable(),
  currency: z.string(),
  scale: z.string(),
  score: z.number().nullable(),
  text: z.string(),
  /** How its words feel, and the emotions in them, strongest first; empty where nobody has read any. */
  feeling: z.string(),
  emotions: z.array(z.string()),
  promisedAt: Instant.nullable(),
  fulfilledAt: Instant.nullable(),
  /** Where the source shows it, if it said so; empty otherwise. */
  link: z.string(),
  /** Of a note: who wrote it and how. Null for everything else. */
  written: Written.nullable(),
})
export type TimelineEntry = z.infer<typeof TimelineEntry>

/** Several names in an address: a JSON list, because a name may hold any sign. */
const NamesInAddress = z
  .string()
  .max(5_000)
  .optional()
  .transform((text, check) => {
    const read = z
      .array(z.string().max(300))
      .max(100)
      .safeParse(text ? parsed(text) : [])
    if (read.success) return read.data
    check.addIssue({ code: 'custom', message: 'not a JSON list of names, such as ["chat","phone"]' })
    return z.NEVER
  })

/** What of a line of time is asked for; everything at once has to hold. */
export const TimelineQuestion = z.object({
  kind: NamesInAddress,
  channel: NamesInAddress,
  touchpoint: NamesInAddress,
  source: NamesInAddress,
  direction: z.enum(['in', 'out']).optional(),
  /** Words in what was said, in its name, its product or its order. */
  search: z.string().trim().max(200).optional(),
  /** Calendar days, the second one not included. */
  from: Day.optional(),
  until: Day.optional(),
  only: z.enum(['answers', 'words', 'money', 'promises']).optional(),
  order: z.string().max(300).optional(),
  conversation: z.string().max(300).optional(),
})
export type TimelineQuestion = z.output<typeof TimelineQuestion>

export const TimelineAsked = TimelineQuestion.extend({
  id: Id,
  /** `next` of the page before, or with `towards=newer` its `previous`. */
  cursor: z.string().max(100).optional(),
  towards: z.enum(['older', 'newer']).default('older'),
  /** Begins with the last entry of this day. */
  at: Day.optional(),
  /** Begins with this entry. */
  entry: Id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** `next` leads to older entries, `previous` to newer ones; null where there are none. */
export const TimelinePage = z.object({
  entries: z.array(TimelineEntry),
  next: z.string().nullable(),
  previous: z.string().nullable(),
})

const Counted = z.array(z.object({ value: z.string(), n: z.number() }))

/** How much there is of what: each list counts what all other choices leave, so that one sees what a choice would bring. */
export const TimelineShape = z.object({
  total: z.number(),
  kinds: Counted,
  channels: Counted,
  touchpoints: Counted,
  sources: Counted,
  directions: Counted,
  /** First days of calendar months, oldest first; the period is not applied. */
  months: z.array(z.object({ month: Day, n: z.number(), words: z.number() })),
})
export type TimelineShape = z.infer<typeof TimelineShape>

export const showTimeline = endpoint({
  get: '/api/customers/:id/timeline',
  needs: 'customers:read',
  summary: 'Everything that happened between one customer and us, newest first, with notes and merges',
  input: TimelineAsked,
  output: TimelinePage,
})

export const showTimelineShape = endpoint({
  get: '/api/customers/:id/timeline/shape',
  needs: 'customers:read',
  summary: 'How much of what there is in a timeline, and when',
  input: TimelineQuestion.extend({ id: Id }),
  output: TimelineShape,
})

export const showInteraction = endpoint({
  get: '/api/customers/:id/interactions/:interaction',
  needs: 'customers:read',
  summary: 'One interaction with everything that is kept of it',
  input: z.object({ id: Id, interaction: Id }),
  output: z.object({
    /** By column, without the empty ones. */
    columns: z.record(z.string(), z.union([z.string(), z.number()])),
    properties: z.record(z.string(), z.unknown()),
  }),
})

const Money = z.object({
  currency: z.string(),
  /** Exact decimal text over all orders. */
  total: z.string(),
  lastYear: z.string(),
})

export const Summary = z.object({
  interactions: z.number(),
  firstAt: Instant.nullable(),
  lastAt: Instant.nullable(),
  country: z.string(),
  language: z.string(),
  orders: z.object({ n: z.number(), lastYear: z.number(), money: z.array(Money) }),
  /** The newest answer to each question, newest first. */
  answers: z.array(
    z.object({
      id: z.uuid(),
      scale: z.string(),
      wording: z.string(),
      score: z.number(),
      at: Instant,
      /** How often they answered it. */
      n: z.number(),
    }),
  ),
  /** A conversation is one contact; those that the customer took part in. */
  contacts: z.object({
    n: z.number(),
    lastMonth: z.number(),
    latest: z.array(
      z.object({
        id: z.uuid(),
        at: Instant,
        kind: z.string(),
        channel: z.string(),
        name: z.string(),
        /** What the customer said last in it. */
        text: z.string(),
        entries: z.number(),
        conversationId: z.string(),
      }),
    ),
  }),
  /** How the newest of what they wrote feels, −1 to 1: the mean of so many; null where nobody has read any. */
  feeling: z.object({ n: z.number(), mean: z.number() }).nullable(),
  /** What was promised and has not been fulfilled, the earliest first. */
  promises: z.object({
    n: z.number(),
    overdue: z.number(),
    open: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        promisedAt: Instant,
        orderId: z.string(),
        /** Whole days past the promised one; 0 or less while there is time. */
        daysOverdue: z.number(),
      }),
    ),
  }),
})
export type Summary = z.infer<typeof Summary>

export const showSummary = endpoint({
  get: '/api/customers/:id/summary',
  needs: 'customers:read',
  summary: 'One customer in figures: value, answers, contacts, open promises',
  input: z.object({ id: Id }),
  output: Summary,
})

export const showNews = endpoint({
  get: '/api/customers/:id/news',
  needs: 'customers:read',
  summary: 'Whether anything about a customer has changed: cheap enough to be asked every few seconds',
  input: z.object({ id: Id }),
  output: z.object({
    /** How many entries their line of time has. */
    entries: z.number(),
    /** Another text than before: something changed. */
    mark: z.string(),
  }),
})

const Corrected = z.string().trim().max(320)

export const changeCustomer = endpoint({
  patch: '/api/customers/:id',
  needs: 'customers:write',
  summary: 'Correct what is known of a customer, or say who looks after them',
  input: z.object({
    id: Id,
    /** Null: nobody. */
    ownerId: Id.nullable().optional(),
    name: Corrected.nullable().optional(),
    email: Corrected.nullable().optional(),
    phone: Corrected.nullable().optional(),
    /** By name; null takes a trait away. */
    traits: z
      .record(
        z.string().trim().min(1).max(100),
        z.union([z.string().trim().min(1).max(2_000), z.number(), z.boolean()]).nullable(),
      )
      .optional(),
  }),
  output: z.null(),
  status: 204,
})

export const listColleagues = endpoint({
  get: '/api/colleagues',
  needs: 'notes:write',
  summary: 'Who works here, by name: whom a note can mention and who can own a customer',
  input: z.object({}),
  output: z.object({ colleagues: z.array(Colleague) }),
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
