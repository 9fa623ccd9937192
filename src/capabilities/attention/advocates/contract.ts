import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { askKinds, askStates, reasonsNot } from './asks.ts'

const Instant = z.iso.datetime()
const Link = z.union([z.literal(''), z.url({ protocol: /^https?$/ })])

export const AdvocateSettings = z.object({
  /** A good moment counts for so many days. */
  momentDays: z.number().int().min(1).max(90),
  /** Nobody is asked again within so many days. */
  restDays: z.number().int().min(7).max(1_100),
  /** No more than so many are asked within seven days, thanks aside. */
  perWeek: z.number().int().min(0).max(10_000),
  /** What they have to have agreed to, of the purposes under Settings, Privacy. */
  purpose: z.string().max(41),
  /** Where a review is written, and where a friend is invited; empty: the draft leaves it to be filled in. */
  reviewLink: Link,
  referralLink: Link,
})
export type AdvocateSettings = z.infer<typeof AdvocateSettings>

const Who = z.object({
  id: z.uuid(),
  /** Null for whoever may not see customers. */
  name: z.string().nullable(),
})

/** What showed that they are happy. */
const Moment = z.object({
  interactionId: z.uuid(),
  at: Instant,
  /** `Would recommend us: 10 of 10`, `Wrote praise`. */
  words: z.string(),
  /** Their own words, masked; empty where there are none, or for whoever may not read them. */
  quote: z.string(),
  language: z.string(),
})
export type Moment = z.infer<typeof Moment>

const Candidate = z.object({
  customer: Who,
  kind: z.enum(askKinds),
  /** Why this kind. */
  why: z.string(),
  moment: Moment,
  /** When it is best: soon after the good moment, with a day in between. */
  askFrom: Instant,
  askUntil: Instant,
})
export type Candidate = z.infer<typeof Candidate>

export const listAdvocates = endpoint({
  get: '/api/advocates',
  needs: 'attention:read',
  summary:
    'Happy customers who may be asked to speak for us now, for what and why; and how many may not, and why not',
  input: z.object({}),
  output: z.object({
    candidates: z.array(Candidate),
    /** All with a good moment in these days, and by reason those who are not asked. */
    withMoment: z.number(),
    not: z.record(z.enum(reasonsNot), z.number()),
    /** More than are listed. */
    isCut: z.boolean(),
    week: z.object({ asked: z.number(), most: z.number() }),
  }),
})

export const listPraise = endpoint({
  get: '/api/advocates/praise',
  needs: 'attention:read',
  summary: 'Happy customers who wrote praise and got no answer, the latest first',
  input: z.object({}),
  output: z.object({
    praise: z.array(z.object({ customer: Who, moment: Moment })),
    isCut: z.boolean(),
  }),
})

const Share = z.object({
  hits: z.number(),
  n: z.number(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})

const Ask = z.object({
  id: z.uuid(),
  customer: Who,
  kind: z.enum(askKinds),
  way: z.enum(['hand', 'mail']),
  state: z.enum(askStates),
  moment: z.string(),
  askedAt: Instant,
  askedBy: z.string().nullable(),
  trouble: z.string(),
  told: z.string(),
  toldAt: Instant.nullable(),
  link: z.string(),
})
export type Ask = z.infer<typeof Ask>

export const listAsks = endpoint({
  get: '/api/advocates/asks',
  needs: 'attention:read',
  summary: 'Who was asked or thanked, what came of it, and how often it came to something',
  input: z.object({
    kind: z.enum(askKinds).optional(),
    /** `waiting`: nobody has noted what came of it. */
    state: z.enum([...askStates, 'waiting']).optional(),
  }),
  output: z.object({
    asks: z.array(Ask),
    isCut: z.boolean(),
    /** Of those asked at least fourteen days ago: said yes, or did it. */
    cameOfIt: z.array(z.object({ kind: z.enum(askKinds), share: Share })),
  }),
})

export const showAdvocacy = endpoint({
  get: '/api/customers/:id/advocacy',
  needs: 'customers:read',
  summary: 'Whether a customer may be asked to speak for us now, and drafts to ask or thank them with',
  input: z.object({ id: z.uuid() }),
  output: z.object({
    /** Empty where nothing stands against it. */
    not: z.array(z.enum(reasonsNot)),
    /** What is missing for sending it from here by mail; empty where nothing is. */
    noMail: z.string(),
    asked: z.array(Ask),
    drafts: z.array(
      z.object({
        kind: z.enum(askKinds),
        language: z.string(),
        subject: z.string(),
        text: z.string(),
        missing: z.array(z.string()),
      }),
    ),
  }),
})

export const askAdvocate = endpoint({
  post: '/api/advocates/asks',
  needs: 'attention:write',
  summary:
    'Ask a happy customer for something, or thank them: note that it was done by hand, or send it by mail',
  input: z.object({
    customerId: z.uuid(),
    kind: z.enum(askKinds),
    way: z.enum(['hand', 'mail']),
    momentId: z.uuid().optional(),
    moment: z.string().trim().max(300).default(''),
    language: z
      .string()
      .regex(/^[a-z]{2}$/)
      .default('en'),
    subject: z.string().trim().max(300).default(''),
    words: z.string().trim().max(10_000).default(''),
  }),
  output: Ask,
  status: 201,
})

export const noteOutcome = endpoint({
  patch: '/api/advocates/asks/:id',
  needs: 'attention:write',
  summary: 'Note what came of asking somebody',
  input: z.object({
    id: z.uuid(),
    state: z.enum(['said-yes', 'done', 'said-no', 'no-answer']),
    told: z.string().trim().max(2_000).default(''),
    link: Link.default(''),
  }),
  output: Ask,
})

export const showAdvocateSettings = endpoint({
  get: '/api/advocates/settings',
  needs: 'attention:read',
  summary: 'When happy customers may be asked, how often, and where it leads',
  input: z.object({}),
  output: AdvocateSettings,
})

export const changeAdvocateSettings = endpoint({
  put: '/api/advocates/settings',
  needs: 'health:manage',
  summary: 'Change when happy customers may be asked',
  input: AdvocateSettings,
  output: AdvocateSettings,
})
