import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Asked } from '../../customers/index.ts'
import { Comment, Net } from '../contract.ts'

const Id = z.uuid()
const Name = z.string().trim().min(1, 'Give it a name.').max(80)
const Description = z.string().trim().max(500)
const Phrases = z.array(z.string().trim().min(1).max(300)).max(30)

/** How well a topic is found: F1 with its interval over so many labelled comments that took no part in learning. */
export const Quality = z.object({
  /** Comments with a label for it. */
  n: z.number(),
  f1: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  right: z.number(),
  wrong: z.number(),
  missed: z.number(),
})
export type Quality = z.infer<typeof Quality>

export const Topic = z.object({
  id: Id,
  name: z.string(),
  description: z.string(),
  phrases: z.array(z.string()),
  parentId: Id.nullable(),
  /** 1 to 3. */
  level: z.number(),
  isArchived: z.boolean(),
  /** Comments in the period that are about it or about a topic below it. */
  n: z.number(),
  net: Net.nullable(),
  /** Labelled comments: about it, and not. */
  labels: z.object({ about: z.number(), not: z.number() }),
  quality: Quality.nullable(),
  qualityBefore: Quality.nullable(),
})
export type Topic = z.infer<typeof Topic>

const Learning = z.object({
  /** `none`: no topics yet. `waiting`: changes are learned in a moment. */
  state: z.enum(['none', 'waiting', 'learning', 'done', 'failed']),
  /** 0 to 1. */
  progress: z.number(),
  learnedAt: z.iso.datetime().nullable(),
  error: z.string().nullable(),
  quality: Quality.nullable(),
  qualityBefore: Quality.nullable(),
})
export type Learning = z.infer<typeof Learning>

const Starter = z.object({ id: z.string(), name: z.string(), topics: z.array(z.string()) })
export type Starter = z.infer<typeof Starter>

export const listTopics = endpoint({
  get: '/api/topics',
  needs: 'voice:read',
  summary:
    'The tree of topics with how many comments are about each, how they feel and how well each is found',
  input: Asked,
  output: z.object({
    topics: z.array(Topic),
    learning: Learning,
    comments: z.number(),
    starters: z.array(Starter),
  }),
})

const Labelled = z.object({
  comment: Comment,
  /** How probable it is held about the topic, 0 to 1; null where it has not been learned yet. */
  probability: z.number().nullable(),
  /** What somebody said; null where nobody did. */
  isAbout: z.boolean().nullable(),
})
export type Labelled = z.infer<typeof Labelled>

export const showTopic = endpoint({
  get: '/api/topics/:id',
  needs: 'voice:read',
  summary:
    'One topic with its labelled comments, those it is surest of and those whose label would teach most',
  input: z.object({ id: Id }),
  output: z.object({
    topic: Topic,
    above: z.array(z.object({ id: Id, name: z.string() })),
    below: z.array(z.object({ id: Id, name: z.string() })),
    learning: Learning,
    labelled: z.array(Labelled),
    surest: z.array(Labelled),
    doubtful: z.array(Labelled),
  }),
})

const Changed = z.object({ id: Id })

export const createTopic = endpoint({
  post: '/api/topics',
  needs: 'voice:write',
  summary: 'Make a topic; it is learned in the background',
  input: z.object({
    name: Name,
    description: Description.default(''),
    phrases: Phrases.default([]),
    parentId: Id.nullable().default(null),
  }),
  output: Changed,
  status: 201,
})

export const changeTopic = endpoint({
  patch: '/api/topics/:id',
  needs: 'voice:write',
  summary: 'Rename, describe, move, archive or bring back a topic',
  input: z
    .object({
      id: Id,
      name: Name,
      description: Description,
      phrases: Phrases,
      parentId: Id.nullable(),
      isArchived: z.boolean(),
    })
    .partial()
    .required({ id: true }),
  output: Changed,
})

export const mergeTopic = endpoint({
  post: '/api/topics/:id/merger',
  needs: 'voice:write',
  summary: 'Merge a topic into another one, which takes over its labels, phrases and the topics below it',
  input: z.object({ id: Id, into: Id }),
  output: Changed,
})

export const startTopics = endpoint({
  post: '/api/topic-starters/:starter',
  needs: 'voice:write',
  summary: 'Take over a starter tree; topics that are there already by name stay as they are',
  input: z.object({ starter: z.string().max(40) }),
  output: z.object({ created: z.number() }),
  status: 201,
})

export const labelComment = endpoint({
  put: '/api/topics/:id/labels/:comment',
  needs: 'voice:write',
  summary: 'Say whether a comment is about a topic',
  input: z.object({ id: Id, comment: Id, isAbout: z.boolean() }),
  output: z.null(),
  status: 204,
})

export const unlabelComment = endpoint({
  delete: '/api/topics/:id/labels/:comment',
  needs: 'voice:write',
  summary: 'Take back what was said about a comment and a topic',
  input: z.object({ id: Id, comment: Id }),
  output: z.null(),
  status: 204,
})
