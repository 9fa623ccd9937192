import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { ideaStates } from './states.ts'

const Instant = z.iso.datetime()
const OneIdea = z.object({ id: z.uuid() })
const State = z.enum(ideaStates)

const IdeaAnswer = z.object({ id: z.uuid(), state: State, words: z.string(), by: z.string(), at: Instant })

const Idea = z.object({
  id: z.uuid(),
  title: z.string(),
  words: z.string(),
  state: State,
  /** Null where they wished to stay unknown, or left. */
  by: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  isUnknown: z.boolean(),
  isOwn: z.boolean(),
  unit: z.string(),
  /** The day alone, at midnight UTC, of somebody who wished to stay unknown. */
  suggestedAt: Instant,
  votes: z.number(),
  hasVoted: z.boolean(),
  /** A first word, or a decision, is owed by now. */
  isOverdue: z.boolean(),
  answers: z.array(IdeaAnswer),
})
export type Idea = z.infer<typeof Idea>

export const listIdeas = endpoint({
  get: '/api/ideas',
  needs: 'ideas:read',
  summary: 'What colleagues suggest, and what became of it: what waits too long first, then what most want',
  input: z.object({
    state: z.enum([...ideaStates, 'open']).optional(),
    /** Words that stand in it. */
    search: z.string().trim().max(200).default(''),
  }),
  output: z.object({
    ideas: z.array(Idea),
    /** Of all of them, whatever was asked for. */
    counts: z.record(State, z.number()),
    overdue: z.number(),
    answerWithinDays: z.number(),
    /** More than are listed. */
    isCut: z.boolean(),
  }),
})

export const suggestIdea = endpoint({
  post: '/api/ideas',
  needs: 'ideas:write',
  summary: 'Suggest something, by name or unknown',
  input: z.object({
    title: z.string().trim().min(1, 'Say it in a few words.').max(200),
    words: z.string().trim().max(10_000).default(''),
    /** Nothing is kept that tells who: no person, no unit, the day alone, and no line in the log that names them. */
    isUnknown: z.boolean().default(false),
    unit: z.string().max(100).default(''),
  }),
  output: Idea,
  status: 201,
})

export const voteForIdea = endpoint({
  put: '/api/ideas/:id/vote',
  needs: 'ideas:write',
  summary: 'Want it as well; once per person',
  input: OneIdea,
  output: Idea,
})

export const takeBackVote = endpoint({
  delete: '/api/ideas/:id/vote',
  needs: 'ideas:write',
  summary: 'Take the vote back',
  input: OneIdea,
  output: Idea,
})

export const answerIdea = endpoint({
  post: '/api/ideas/:id/answers',
  needs: 'ideas:manage',
  summary: 'Decide an idea, and tell everybody why',
  input: OneIdea.extend({
    state: z.enum(['considering', 'planned', 'done', 'declined']),
    words: z.string().trim().min(1, 'Say why: an answer without a reason is none.').max(10_000),
  }),
  output: Idea,
  status: 201,
})

export const deleteIdea = endpoint({
  delete: '/api/ideas/:id',
  needs: 'ideas:write',
  summary: 'Take back an idea of one’s own that nobody has answered; whoever decides on ideas removes any',
  input: OneIdea,
  output: z.null(),
  status: 204,
})
