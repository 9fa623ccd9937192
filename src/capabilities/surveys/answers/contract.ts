import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { ways } from './passage.ts'

const Instant = z.iso.datetime()
const OneSurvey = z.object({ id: z.uuid() })
const mostAtOnce = 100

/** What somebody answered elsewhere: in an app, by phone, on paper. */
const Told = z.object({
  /** The sender's own id for it: the same one is the same response, however often it is sent. */
  response: z.string().min(1).max(200).optional(),
  /** The version that was asked; today's unless told. */
  version: z.number().int().min(1).optional(),
  channel: z.enum(ways).default('api'),
  language: z.string().max(10).default(''),
  /** Who answers. Nothing of it is kept where the survey is anonymous. */
  person: z
    .object({
      userId: z.string().max(320).optional(),
      anonymousId: z.string().max(320).optional(),
      email: z.string().max(320).optional(),
      phone: z.string().max(320).optional(),
      name: z.string().max(200).optional(),
    })
    .optional(),
  /** What it was about: `product`, `orderId`, `conversationId`, `agent`, `journey`, `touchpoint`, `stage` … */
  known: z.record(z.string().max(40), z.string().max(200)).default({}),
  /** By name of the question: a number, a choice by its value, several as a list, rows of a matrix as an object. */
  answers: z.record(z.string().max(100), z.unknown()),
  startedAt: Instant.optional(),
  /** When it was sent, where it could not be handed over at once. */
  sentAt: Instant.optional(),
  /** False for what may still be gone on with. */
  isComplete: z.boolean().default(true),
})
export type ToldResponse = z.infer<typeof Told>

const Taken = z.object({
  /** The id it is kept under; null where it was not. */
  id: z.uuid().nullable(),
  state: z.enum(['begun', 'complete', 'refused']),
  /** It had been sent before, and nothing was changed. */
  again: z.boolean(),
  /** Why it was not taken; empty where it was. */
  refused: z.enum(['', 'closed', 'quota', 'answered', 'unknown', 'answers']),
  /** What to mend in which answer. */
  troubles: z.array(z.object({ question: z.string(), reason: z.string(), fix: z.string() })),
})

export const sendResponses = endpoint({
  post: '/api/surveys/:id/responses',
  needs: 'surveys:write',
  summary: 'Answers that were given elsewhere, at most 100 responses at once; answered when they are durable',
  input: OneSurvey.extend({ responses: z.array(Told).min(1).max(mostAtOnce) }),
  output: z.object({ taken: z.array(Taken) }),
})

const Said = z.object({
  question: z.string(),
  title: z.string(),
  kind: z.string(),
  /** Row of a matrix, option of a ranking; empty for all others. */
  item: z.string(),
  /** As people read it: the label of a choice, the number, masked words. */
  answer: z.string(),
  /** Words of their own beside it, masked. */
  words: z.string(),
  /** Of answers on a metric’s scale; empty and null for all others. */
  scale: z.string(),
  score: z.number().nullable(),
})

const Response = z.object({
  id: z.uuid(),
  state: z.enum(['begun', 'partial', 'complete']),
  version: z.number(),
  channel: z.string(),
  language: z.string(),
  startedAt: Instant,
  /** Null while it was not sent. */
  sentAt: Instant.nullable(),
  seconds: z.number(),
  /** Null where nobody is known, or who asks may not see customers. */
  customer: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  said: z.array(Said),
})
export type ResponseShown = z.infer<typeof Response>

export const listResponses = endpoint({
  get: '/api/surveys/:id/responses',
  needs: 'surveys:read',
  summary:
    'Responses one by one, the latest first; of an anonymous survey none, and how many only where they are enough',
  input: OneSurvey.extend({
    state: z.enum(['complete', 'partial', 'begun']).optional(),
    channel: z.enum(ways).optional(),
    cursor: z.string().max(40).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    isAnonymous: z.boolean(),
    /** How many there are of each; null where too few answered anonymously. */
    counts: z.object({ complete: z.number(), partial: z.number(), begun: z.number() }).nullable(),
    responses: z.array(Response),
    next: z.string().nullable(),
  }),
})

export const removeResponse = endpoint({
  delete: '/api/surveys/:id/responses/:response',
  needs: 'surveys:manage',
  summary: 'Lets a response go for good: a test, or a mischief',
  input: OneSurvey.extend({ response: z.uuid() }),
  output: z.null(),
  status: 204,
})
