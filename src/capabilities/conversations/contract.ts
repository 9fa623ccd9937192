import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { Periods } from '../../platform/period.ts'
import { Asked } from '../customers/index.ts'

export const outcomes = ['confirmed', 'silent', 'unanswered', 'unread', ''] as const

/** Answered and all that; `back` is whoever came back about the same within the days asked for. */
export const narrowings = ['asked', 'answered', ...outcomes.slice(0, 4), 'back', 'back elsewhere'] as const

/** How long after an answer coming back counts, in days. */
const Days = z.coerce.number().int().min(1).max(30).default(7)

const Instant = z.iso.datetime()

/** Which conversations are meant, beside the period they began in, the filter and the segment. */
export const Narrowed = Asked.extend({
  days: Days,
  outcome: z.enum(narrowings).optional(),
  /** Ids of topics and themes, as the pages about them have them. */
  topic: z.string().max(200).optional(),
  theme: z.string().max(200).optional(),
  feeling: z.enum(['negative', 'neutral', 'positive']).optional(),
  turned: z.enum(['up', 'down']).optional(),
  escalated: z.enum(['asked', 'passed on', 'any']).optional(),
  /** Went on in another channel, within the conversation. */
  moved: z.stringbool().optional(),
  agent: z.string().max(200).optional(),
  /** With a reply that has this part of a good reply. */
  part: z.enum(['acknowledges', 'apologises', 'explains', 'commits', 'personal']).optional(),
  /** Words that stand in the (masked) messages. */
  search: z.string().max(200).optional(),
})
export type Narrowed = z.infer<typeof Narrowed>

const Named = z.object({ id: z.string(), name: z.string() })
const Back = z.object({ id: z.uuid(), channel: z.string(), seconds: z.number() })

const Summary = z.object({
  id: z.uuid(),
  /** The name is empty for whoever may not see customers. */
  customer: z.object({ id: z.uuid(), name: z.string() }),
  channel: z.string(),
  openedAt: Instant,
  latestAt: Instant,
  messages: z.number(),
  replies: z.number(),
  question: z.string(),
  outcome: z.enum(outcomes),
  /** Within thirty days; null where they did not. */
  back: Back.nullable(),
  escalated: z.enum(['', 'asked', 'passed on']),
  feeling: z.string(),
  turned: z.enum(['', 'up', 'down']),
  topics: z.array(Named),
})
export type ConversationSummary = z.infer<typeof Summary>

export const listConversations = endpoint({
  get: '/api/conversations',
  needs: 'conversations:read',
  summary: 'Conversations, those with the latest messages first, in masked words',
  input: Narrowed.extend({
    cursor: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    periods: Periods,
    total: z.number(),
    conversations: z.array(Summary),
    next: z.string().nullable(),
  }),
})

const Span = z.object({ start: z.number(), end: z.number() })

/** One turn, with what was understood of it. */
export const Turn = z.object({
  id: z.uuid(),
  at: Instant,
  side: z.enum(['customer', 'us']),
  channel: z.string(),
  agent: z.string(),
  text: z.string(),
  /** −1 to 1; null where it has not been read. */
  feeling: z.number().nullable(),
  emotions: z.array(z.string()),
  signals: z.array(z.string()),
  /** What a reply of ours does for the customer, with where it says so. */
  parts: z.array(z.object({ part: z.string(), quotes: z.array(Span) })),
  /** Of a reply after a question: whether it answers it, and what spoke for and against. */
  judged: z.object({ answers: z.boolean(), why: z.array(z.string()) }).nullable(),
  isAutomatic: z.boolean(),
})
export type Turn = z.infer<typeof Turn>

export const Thread = Summary.extend({
  source: z.string(),
  conversationId: z.string(),
  unit: z.string(),
  touchpoint: z.string(),
  askedIn: z.uuid().nullable(),
  answeredIn: z.uuid().nullable(),
  firstReplySeconds: z.number().nullable(),
  turn: z
    .object({
      direction: z.enum(['up', 'down']),
      at: z.uuid(),
      by: z.uuid(),
      before: z.number(),
      after: z.number(),
    })
    .nullable(),
  turns: z.array(Turn),
})
export type Thread = z.infer<typeof Thread>

export const showConversation = endpoint({
  get: '/api/conversations/:id',
  needs: 'conversations:read',
  summary: 'A conversation in masked words, by its id or the id of one of its messages',
  input: z.object({ id: z.uuid() }),
  output: Thread,
})

export const readAsWritten = endpoint({
  get: '/api/conversations/:id/as-written',
  needs: 'conversations:manage',
  summary: 'The messages of a conversation as they were written, by id; who reads them is written down',
  input: z.object({ id: z.uuid() }),
  output: z.object({ texts: z.record(z.string(), z.string()) }),
})

/** How many of how many, with Wilson’s interval; shares are fractions, null where there are fewer than five. */
export const Measured = z.object({
  hits: z.number(),
  n: z.number(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  reliability: z.enum(['ok', 'few', 'hidden']),
  /** Against the period before; null where nothing is compared. */
  change: z
    .object({
      difference: z.number(),
      low: z.number(),
      high: z.number(),
      p: z.number(),
      verdict: z.enum(['real change', 'no real change', 'too few']),
      tone: z.enum(['better', 'worse']).nullable(),
    })
    .nullable(),
})
export type Measured = z.infer<typeof Measured>

/** A median with an interval between two of the values; ends are null where there are too few. */
const Middle = z.object({
  n: z.number(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})
export type Middle = z.infer<typeof Middle>

const Part = z.object({
  part: z.enum(['acknowledges', 'apologises', 'explains', 'commits', 'personal']),
  measured: Measured,
})

/** The four questions over some of the conversations: all of them, a topic, a channel. */
export const Answers = z.object({
  /** What it is about: an id of a topic or theme, a channel; empty for all. */
  key: z.string(),
  name: z.string(),
  conversations: z.number(),
  asked: z.number(),
  /** Of what was asked in all groups. */
  share: Measured,
  /** How often it is asked per day against the period before; null where nothing is compared. */
  rate: z
    .object({
      ratio: z.number().nullable(),
      low: z.number(),
      high: z.number().nullable(),
      verdict: z.enum(['rising', 'falling', 'no real change', 'too few']),
    })
    .nullable(),
  confirmed: Measured,
  silent: Measured,
  unanswered: Measured,
  /** Of those answered long enough ago. */
  back: Measured,
  backElsewhere: Measured,
  escalated: Measured,
  passedOn: Measured,
  moved: Measured,
  /** Of our replies, how many have each part. */
  empathy: z.array(Part),
  examples: z.array(z.string()),
})
export type Answers = z.infer<typeof Answers>

/** Often asked and badly answered: `badly` is not answered or came back, of what was asked. */
const Gap = z.object({
  key: z.string(),
  name: z.string(),
  badly: Measured,
  isRising: z.boolean(),
  examples: z.array(z.string()),
})
export type Gap = z.infer<typeof Gap>

export const groupings = ['theme', 'topic', 'touchpoint', 'channel', 'unit'] as const

export const showQuestions = endpoint({
  get: '/api/questions',
  needs: 'voice:read',
  summary:
    'The four questions: what is asked, is it answered, where do people move on, how warm are our replies',
  input: Asked.extend({ days: Days, by: z.enum(groupings).optional() }),
  output: z.object({
    periods: Periods,
    days: z.number(),
    by: z.enum(groupings),
    /** In a language whose questions and answers the rules do not know: left out of every share. */
    unread: z.number(),
    overall: Answers,
    groups: z.array(Answers),
    channels: z.array(Answers),
    units: z.array(Answers),
    gaps: z.array(Gap),
    firstReplyMinutes: Middle,
    escalatedAfter: z.object({ replies: Middle, minutes: Middle }),
    movedAfter: z.object({ replies: Middle, minutes: Middle }),
  }),
})
export type Questions = z.infer<typeof showQuestions.output>

export const listReplies = endpoint({
  get: '/api/questions/replies',
  needs: 'conversations:read',
  summary: 'Replies of ours that have each part of a good reply, in their words',
  input: Asked,
  output: z.object({
    quotes: z.array(
      z.object({
        part: z.enum(['acknowledges', 'apologises', 'explains', 'commits', 'personal']),
        conversation: z.uuid(),
        channel: z.string(),
        quote: z.string(),
      }),
    ),
  }),
})
