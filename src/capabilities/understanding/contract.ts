import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { Period, Periods } from '../../platform/period.ts'
import { Asked } from '../customers/index.ts'

const Feeling = z.enum(['negative', 'neutral', 'positive'])
const Emotion = z.enum(['anger', 'frustration', 'sadness', 'fear', 'joy', 'surprise', 'neutral'])
const Signal = z.enum([
  'question',
  'request',
  'complaint',
  'praise',
  'suggestion',
  'urgency',
  'churn',
  'escalation',
  'effort',
  'empathy',
])

/** Which comments are meant, beside the period, the filter and the segment of every page. All of it holds at once. */
export const Narrowed = z.object({
  feeling: Feeling.optional(),
  emotion: Emotion.optional(),
  signal: Signal.optional(),
  /** Id of a topic; what is about a topic below it counts too. */
  topic: z.string().max(100).optional(),
  /** Id of a theme. */
  theme: z.string().max(100).optional(),
  /** Comments that came with an answer on this scale, within these scores. */
  scale: z.string().max(40).optional(),
  lowest: z.coerce.number().optional(),
  highest: z.coerce.number().optional(),
  /** Words, all of which occur somewhere in the text, also within longer words. */
  text: z.string().trim().max(200).optional(),
  /** Only what is not sure: too few words, or a language that is hardly known. */
  unsure: z.stringbool().optional(),
})
export type Narrowed = z.infer<typeof Narrowed>

export const VoiceQuestion = Asked.extend(Narrowed.shape)
export type VoiceQuestion = z.infer<typeof VoiceQuestion>

/** Share of positive comments minus share of negative ones, −100 to 100; null where nobody wrote. */
export const Net = z.object({ n: z.number(), value: z.number(), low: z.number(), high: z.number() })
export type Net = z.infer<typeof Net>

const Change = z.object({
  difference: z.number(),
  low: z.number(),
  high: z.number(),
  p: z.number(),
  verdict: z.enum(['real change', 'no real change', 'too few']),
  tone: z.enum(['better', 'worse']).nullable(),
})
const Feelings = z.object({ negative: z.number(), neutral: z.number(), positive: z.number() })
export type Feelings = z.infer<typeof Feelings>

/** A part of the comments: how many, the share of all with its interval, how they feel, how many there were before. */
const Part = z.object({
  id: z.string(),
  n: z.number(),
  share: z.object({ value: z.number(), low: z.number(), high: z.number() }),
  feelings: Feelings,
  net: Net.nullable(),
  before: z.number().nullable(),
  /** How the net sentiment moved. */
  change: Change.nullable(),
})
export type Part = z.infer<typeof Part>

const Named = Part.extend({ name: z.string(), above: z.string().nullable() })
export type NamedPart = z.infer<typeof Named>

const every = z.enum(['day', 'week', 'month'])

export const showVoice = endpoint({
  get: '/api/voice',
  needs: 'voice:read',
  summary: 'How comments feel and what they are about, each against the period before',
  input: VoiceQuestion,
  output: z.object({
    periods: Periods,
    /** Comments in the period, and how many of them have been read. */
    comments: z.number(),
    read: z.number(),
    unsure: z.number(),
    feelings: Feelings,
    net: Net.nullable(),
    before: Net.nullable(),
    change: Change.nullable(),
    emotions: z.array(Part),
    signals: z.array(Part),
    topics: z.array(Named),
    /** Every topic in use, also those that no comment is about. */
    allTopics: z.array(z.object({ id: z.string(), name: z.string(), above: z.string().nullable() })),
    themes: z.array(Named),
    /** What can be relied on in each of them. */
    languages: z.array(Part.extend({ support: z.enum(['full', 'partial', 'none']) })),
    every,
    trend: z.array(Period.extend({ feelings: Feelings, net: Net.nullable() })),
  }),
})

export const Comment = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  /** Null for people who may not see customers. */
  customer: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  text: z.string(),
  language: z.string(),
  kind: z.string(),
  channel: z.string(),
  touchpoint: z.string(),
  product: z.string(),
  conversationId: z.string(),
  scale: z.string(),
  score: z.number().nullable(),
  /** Empty while nobody has read it. */
  feeling: z.enum(['', 'negative', 'neutral', 'positive']),
  sentiment: z.number().nullable(),
  emotions: z.array(z.string()),
  /** How probable the strongest of them is; null where people said so. */
  strength: z.number().nullable(),
  signals: z.array(z.string()),
  topics: z.array(z.object({ id: z.string(), name: z.string() })),
  theme: z.object({ id: z.string(), name: z.string() }).nullable(),
  isSure: z.boolean(),
})
export type Comment = z.infer<typeof Comment>

export const listComments = endpoint({
  get: '/api/voice/comments',
  needs: 'voice:read',
  summary: 'The comments themselves, newest first unless told',
  input: VoiceQuestion.extend({
    order: z.enum(['newest', 'worst', 'best', 'unsure']).default('newest'),
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({ comments: z.array(Comment), next: z.string().nullable() }),
})

/** What people say most, with two quotes of each side. */
export const showInTheirWords = endpoint({
  get: '/api/voice/in-their-words',
  needs: 'voice:read',
  summary: 'What people say most, how it feels, and quotes both good and bad',
  input: Asked,
  output: z.object({
    comments: z.number(),
    net: Net.nullable(),
    change: Change.nullable(),
    most: z.array(Named.extend({ kind: z.enum(['topic', 'theme', 'signal']) })),
    good: z.array(Comment),
    bad: z.array(Comment),
  }),
})

/** When it happened, where that is known: it is found sooner. */
const OneComment = z.object({ id: z.uuid(), at: z.iso.datetime().optional() })
const Quoted = z.object({ start: z.number(), end: z.number() })

export const showComment = endpoint({
  get: '/api/voice/comments/:id',
  needs: 'voice:read',
  summary: 'One comment with everything that was understood of it',
  input: OneComment,
  output: Comment.extend({
    sentences: z.array(Quoted.extend({ score: z.number(), label: Feeling })),
    /** What the models say, 0 to 1. */
    probabilities: z.object({
      feelings: z.record(z.string(), z.number()),
      emotions: z.record(z.string(), z.number()),
    }),
    why: z.array(z.object({ what: z.string(), p: z.number(), words: z.array(z.string()) })),
    support: z.enum(['full', 'partial', 'none']),
    correction: z
      .object({
        by: z.string(),
        at: z.iso.datetime(),
        feeling: z.string().nullable(),
        emotions: z.array(z.string()).nullable(),
        signals: z.array(z.string()).nullable(),
        topics: z.array(z.string()).nullable(),
      })
      .nullable(),
    annotationVersion: z.string(),
  }),
})
export type CommentInFull = z.infer<typeof showComment.output>

export const correctComment = endpoint({
  put: '/api/voice/comments/:id/correction',
  needs: 'voice:write',
  summary: 'Say what was understood wrongly; what is left out stays as it was read or corrected before',
  input: OneComment.extend({
    feeling: Feeling.optional(),
    emotions: z.array(Emotion).max(7).optional(),
    signals: z.array(Signal).max(10).optional(),
    topics: z.array(z.string().max(100)).max(20).optional(),
  }),
  output: showComment.output,
})

export const withdrawCorrection = endpoint({
  delete: '/api/voice/comments/:id/correction',
  needs: 'voice:write',
  summary: 'Let what the models read stand again',
  input: z.object({ id: z.uuid() }),
  output: z.null(),
  status: 204,
})

const View = z.object({
  id: z.uuid(),
  name: z.string(),
  /** The address of the page, as it was when it was saved. */
  search: z.record(z.string(), z.unknown()),
  isShared: z.boolean(),
  isMine: z.boolean(),
  by: z.string(),
})
export type View = z.infer<typeof View>

export const listViews = endpoint({
  get: '/api/voice/views',
  needs: 'voice:read',
  summary: 'Saved views of the comments: one’s own and those of everybody',
  input: z.object({}),
  output: z.object({ views: z.array(View) }),
})

export const saveView = endpoint({
  post: '/api/voice/views',
  needs: 'voice:read',
  summary:
    'Keep a view of the comments under a name; for everybody only by who may change what is understood',
  input: z.object({
    name: z.string().trim().min(1).max(80),
    search: z.record(z.string().max(40), z.unknown()),
    isShared: z.boolean().default(false),
  }),
  output: View,
  status: 201,
})

export const removeView = endpoint({
  delete: '/api/voice/views/:id',
  needs: 'voice:read',
  summary: 'Remove a view of one’s own, or of everybody by who may change what is understood',
  input: z.object({ id: z.uuid() }),
  output: z.null(),
  status: 204,
})

export const summariseComments = endpoint({
  post: '/api/voice/summary',
  needs: 'voice:write',
  summary:
    'Name and summarise the comments that are shown, by the organisation’s language model (masked words only)',
  input: VoiceQuestion,
  output: z.object({
    /** How many comments it was given. */
    n: z.number(),
    summary: z.object({ name: z.string(), summary: z.string() }).nullable(),
    refused: z.enum(['off', 'away', 'unreadable']).nullable(),
  }),
})

export const showLanguageModel = endpoint({
  get: '/api/voice/language-model',
  needs: 'voice:read',
  summary: 'Whether a language model is set up, where words go, and how many tokens it has used',
  input: z.object({}),
  output: z.object({
    isOn: z.boolean(),
    model: z.string(),
    host: z.string(),
    calls: z.number(),
    tokensIn: z.number(),
    tokensOut: z.number(),
  }),
})

export const showReading = endpoint({
  get: '/api/voice/reading',
  needs: 'voice:read',
  summary: 'How far the words have been read with the models, rules and topics of today',
  input: z.object({}),
  output: z.object({
    /** `none`: nothing has been read yet. */
    state: z.enum(['none', 'reading', 'done']),
    done: z.number(),
    total: z.number(),
    version: z.string(),
    at: z.iso.datetime().nullable(),
  }),
})
