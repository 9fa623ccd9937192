import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { figureKeys } from './week/figure-keys.ts'

const Instant = z.iso.datetime()
const Person = z.object({ id: z.uuid(), name: z.string() })

/** How many of how many, as a fraction with its 95 % interval; null under five, and grey under thirty. */
const Shown = z.object({
  hits: z.number(),
  n: z.number(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})
export type ShownShare = z.infer<typeof Shown>

const Words = z.object({
  /** The conversation or, without one, the interaction they were said in. */
  id: z.uuid(),
  isConversation: z.boolean(),
  /** Masked, as they were said. */
  words: z.string(),
  language: z.string(),
  channel: z.string(),
  at: Instant,
  /** The name is empty for whoever may not know customers by name. */
  customer: z.object({ id: z.uuid(), name: z.string() }),
})
export type Words = z.infer<typeof Words>

const Key = z.enum(figureKeys)

const OneThing = z.object({
  why: z.enum(['worse', 'missing', 'least']),
  key: Key,
  now: Shown,
  /** What it is held against: their own past, or their own conversations that ended well. */
  beside: Shown.nullable(),
  /** Conversations that show it. */
  evidence: z.array(Words),
})

const Figure = z.object({
  key: Key,
  now: Shown,
  before: Shown,
  direction: z.enum(['better', 'worse', 'same', 'too few']),
})

const FrontLine = z.object({
  person: Person.extend({ isSelf: z.boolean() }),
  /** By which names they serve customers; none: nothing can be shown yet. */
  agents: z.array(z.string()),
  praise: z.array(Words),
  /** Days in which the praise was said: of a quiet week it is that of a month. */
  praiseDays: z.number(),
  /** Null where too little has been read. */
  toImprove: OneThing.nullable(),
  figures: z.array(Figure),
  conversations: z.number(),
})
export type FrontLine = z.infer<typeof FrontLine>

export const showFrontLine = endpoint({
  get: '/api/front-line',
  needs: 'frontline:read',
  summary:
    'What my customers said this week, praise first, then one thing to improve; managers may see a colleague’s',
  input: z.object({ person: z.uuid().optional() }),
  output: FrontLine,
})

export const listServing = endpoint({
  get: '/api/front-line/people',
  needs: 'frontline:manage',
  summary: 'Who serves customers, by name: no order but the alphabet',
  input: z.object({}),
  output: z.object({ people: z.array(Person) }),
})

const Agents = z.object({
  agents: z.array(
    z.object({
      agent: z.string(),
      interactions: z.number(),
      latestAt: Instant,
      /** Somebody said who it is, or that it is nobody who works here. */
      isDecided: z.boolean(),
      person: Person.nullable(),
      proposed: Person.extend({ why: z.enum(['address', 'name', 'first name']) }).nullable(),
    }),
  ),
  colleagues: z.array(Person),
})
export type Agents = z.infer<typeof Agents>

export const listAgents = endpoint({
  get: '/api/front-line/agents',
  needs: 'frontline:manage',
  summary: 'The names of agents in the data of a year, and which colleague each of them is',
  input: z.object({}),
  output: Agents,
})

export const setAgent = endpoint({
  put: '/api/front-line/agents',
  needs: 'frontline:manage',
  summary: 'Say which colleague an agent is; null: nobody who works here; absent: not decided',
  input: z.object({ agent: z.string().min(1).max(500), personId: z.uuid().nullable().optional() }),
  output: Agents,
})
