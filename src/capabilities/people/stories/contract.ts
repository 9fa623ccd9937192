import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'

const Instant = z.iso.datetime()
const Person = z.object({ id: z.uuid(), name: z.string() })
const One = z.object({ id: z.uuid() })

export const storyKinds = ['story', 'win', 'exception'] as const
const Kind = z.enum(storyKinds)

const Story = z.object({
  id: z.uuid(),
  kind: Kind,
  title: z.string(),
  words: z.string(),
  /** Null where they left. */
  author: Person.nullable(),
  /** Whose deed it is; null where it is everybody's. */
  about: Person.nullable(),
  /** What the customer said, masked, and where; null where no moment is named, or none in sight. */
  moment: z
    .object({ id: z.uuid(), words: z.string(), language: z.string(), isConversation: z.boolean() })
    .nullable(),
  /** Null for whoever may not know customers by name. */
  customer: Person.nullable(),
  unit: z.string(),
  at: Instant,
  cheers: z.number(),
  hasCheered: z.boolean(),
  isOwn: z.boolean(),
  /** Null while it hangs on the wall. Shown to its author and to managers alone. */
  hidden: z.object({ at: Instant, because: z.string() }).nullable(),
})
export type Story = z.infer<typeof Story>

export const listStories = endpoint({
  get: '/api/stories',
  needs: 'stories:read',
  summary: 'Stories and wins of the front line, the newest first',
  input: z.object({
    kind: Kind.optional(),
    /** Only this one. */
    id: z.uuid().optional(),
    /** Words that stand in it. */
    search: z.string().trim().max(200).default(''),
    /** `next` of the page before. */
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  output: z.object({ stories: z.array(Story), next: z.uuid().nullable() }),
})

export const tellStory = endpoint({
  post: '/api/stories',
  needs: 'stories:write',
  summary: 'Tell a story or a win; what is personal in it is masked',
  input: z.object({
    kind: Kind.default('story'),
    title: z.string().trim().min(1, 'Say it in a few words.').max(200),
    words: z.string().trim().min(1, 'Tell what happened.').max(10_000),
    /** Whose deed it is; absent: everybody's. */
    aboutId: z.uuid().optional(),
    /** An interaction of the customer's, such as the kind words that began it. */
    momentId: z.uuid().optional(),
    /** Written down with it in the log of exceptions. */
    exceptionId: z.uuid().optional(),
    unit: z.string().max(100).default(''),
  }),
  output: Story,
  status: 201,
})

export const cheerStory = endpoint({
  put: '/api/stories/:id/cheer',
  needs: 'stories:read',
  summary: 'Celebrate it; once per person',
  input: One,
  output: Story,
})

export const takeBackCheer = endpoint({
  delete: '/api/stories/:id/cheer',
  needs: 'stories:read',
  summary: 'Take the cheer back',
  input: One,
  output: Story,
})

export const hideStory = endpoint({
  put: '/api/stories/:id/hiding',
  needs: 'frontline:manage',
  summary: 'Take it off the wall, and tell its author why',
  input: One.extend({ because: z.string().trim().min(1, 'Say why.').max(1_000) }),
  output: Story,
})

export const showStoryAgain = endpoint({
  delete: '/api/stories/:id/hiding',
  needs: 'frontline:manage',
  summary: 'Put it back on the wall',
  input: One,
  output: Story,
})

export const deleteStory = endpoint({
  delete: '/api/stories/:id',
  needs: 'stories:write',
  summary: 'Take back a story of one’s own; whoever manages the front line removes any',
  input: One,
  output: z.null(),
  status: 204,
})

const Day = z.iso.date()
const Money = z.object({ amount: z.number(), currency: z.string() })

const Exception = z.object({
  id: z.uuid(),
  /** `case`: beyond a budget, in a case; `hand`: written down by hand. */
  from: z.enum(['case', 'hand']),
  rule: z.string(),
  justification: z.string(),
  outcome: z.string(),
  money: Money.nullable(),
  day: Day,
  person: Person.nullable(),
  /** Of one from a case: whether whoever may approve it has. */
  approval: z.enum(['waiting', 'approved', 'declined']).nullable(),
  /** Null for whoever may not see cases. */
  caseId: z.uuid().nullable(),
  customer: Person.nullable(),
  isOwn: z.boolean(),
})
export type Exception = z.infer<typeof Exception>

export const listExceptions = endpoint({
  get: '/api/exceptions',
  needs: 'stories:read',
  summary: 'What was granted beyond the rules, and why: the newest first',
  input: z.object({
    from: Day.optional(),
    until: Day.optional(),
    search: z.string().trim().max(200).default(''),
  }),
  output: z.object({
    exceptions: z.array(Exception),
    /** What they cost, each currency on its own. */
    costs: z.array(Money.extend({ n: z.number() })),
    /** More than are listed. */
    isCut: z.boolean(),
  }),
})

export const noteException = endpoint({
  post: '/api/exceptions',
  needs: 'stories:write',
  summary: 'Write down what was granted beyond the rules, and why; what is personal in it is masked',
  input: z.object({
    rule: z.string().trim().min(1, 'Say which rule it went beyond.').max(300),
    justification: z
      .string()
      .trim()
      .min(1, 'Say why it was right: without a reason it is no justified exception.')
      .max(5_000),
    outcome: z.string().trim().max(2_000).default(''),
    amount: z.number().nonnegative().max(1e12).optional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'must be three letters, such as EUR')
      .optional(),
    customerId: z.uuid().optional(),
    day: Day,
    unit: z.string().max(100).default(''),
  }),
  output: Exception,
  status: 201,
})

export const deleteException = endpoint({
  delete: '/api/exceptions/:id',
  needs: 'stories:write',
  summary: 'Take back what one wrote down oneself; whoever manages the front line removes any',
  input: One,
  output: z.null(),
  status: 204,
})
