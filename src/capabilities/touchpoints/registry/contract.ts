import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { cadences, methods, patterns } from '../listening.ts'

const Id = z.uuid()
const Name = z.string().trim().min(1, 'Give it a name.').max(80)

/** How a touchpoint is listened to, in one of the three patterns. */
export const Plan = z.object({
  methods: z.array(z.enum(methods)).min(1, 'Choose at least one way of listening.').max(methods.length),
  cadence: z.enum(cadences),
  note: z.string().trim().max(500),
  since: z.iso.datetime(),
})
export type Plan = z.infer<typeof Plan>

/** Somebody who works here, or just a name. */
export const Owner = z.object({ id: Id.nullable(), name: z.string() })
const OwnerChoice = z.union([z.object({ id: Id }), z.object({ name: Name })])

export const statuses = ['in use', 'planned', 'retired'] as const

export const Touchpoint = z.object({
  id: Id,
  name: z.string(),
  /** Other names under which it is recognised: earlier ones, and those of touchpoints merged into it. */
  alsoKnownAs: z.array(z.string()),
  description: z.string(),
  stageId: Id.nullable(),
  channels: z.array(z.string()),
  owner: Owner.nullable(),
  status: z.enum(statuses),
  plans: z.object({
    past: Plan.nullable(),
    present: Plan.nullable(),
    potential: Plan.nullable(),
  }),
})
export type Touchpoint = z.infer<typeof Touchpoint>

export const StageListed = z.object({ id: Id, name: z.string() })
export type StageListed = z.infer<typeof StageListed>

const Described = {
  description: z.string().trim().max(2000),
  stageId: Id.nullable(),
  channels: z.array(Name).max(20),
  owner: OwnerChoice.nullable(),
  status: z.enum(statuses),
}

export const listTouchpoints = endpoint({
  get: '/api/touchpoints',
  needs: 'touchpoints:read',
  summary: 'Every registered touchpoint with its plan, and the stages in order',
  input: z.object({}),
  output: z.object({ stages: z.array(StageListed), touchpoints: z.array(Touchpoint) }),
})

export const createTouchpoint = endpoint({
  post: '/api/touchpoints',
  needs: 'touchpoints:write',
  summary: 'Register a touchpoint',
  input: z.object({
    name: Name,
    description: Described.description.default(''),
    stageId: Described.stageId.default(null),
    channels: Described.channels.default([]),
    owner: Described.owner.default(null),
    status: Described.status.default('in use'),
  }),
  output: Touchpoint,
  status: 201,
})

export const changeTouchpoint = endpoint({
  patch: '/api/touchpoints/:id',
  needs: 'touchpoints:write',
  summary: 'Change a touchpoint; its earlier name stays known',
  input: z
    .object({ id: Id, name: Name, ...Described })
    .partial()
    .required({ id: true }),
  output: Touchpoint,
})

export const deleteTouchpoint = endpoint({
  delete: '/api/touchpoints/:id',
  needs: 'touchpoints:write',
  summary: 'Remove a touchpoint with its plan and its rules; interactions stay',
  input: z.object({ id: Id }),
  output: z.null(),
  status: 204,
})

export const mergeTouchpoint = endpoint({
  post: '/api/touchpoints/:id/merger',
  needs: 'touchpoints:write',
  summary: 'Merge a touchpoint into another one, which takes over its names, rules and plans',
  input: z.object({ id: Id, into: Id }),
  output: Touchpoint,
})

export const setPlan = endpoint({
  put: '/api/touchpoints/:id/plans/:pattern',
  needs: 'touchpoints:write',
  summary: 'Say how a touchpoint is listened to in one pattern',
  input: z.object({
    id: Id,
    pattern: z.enum(patterns),
    methods: Plan.shape.methods,
    cadence: Plan.shape.cadence,
    note: Plan.shape.note.default(''),
  }),
  output: Touchpoint,
})

export const clearPlan = endpoint({
  delete: '/api/touchpoints/:id/plans/:pattern',
  needs: 'touchpoints:write',
  summary: 'Plan nothing for a touchpoint in one pattern',
  input: z.object({ id: Id, pattern: z.enum(patterns) }),
  output: z.null(),
  status: 204,
})

export const createStage = endpoint({
  post: '/api/touchpoint-stages',
  needs: 'touchpoints:write',
  summary: 'Add a stage, as the last one',
  input: z.object({ name: Name }),
  output: StageListed,
  status: 201,
})

export const renameStage = endpoint({
  patch: '/api/touchpoint-stages/:id',
  needs: 'touchpoints:write',
  summary: 'Rename a stage; its earlier name stays known',
  input: z.object({ id: Id, name: Name }),
  output: StageListed,
})

export const deleteStage = endpoint({
  delete: '/api/touchpoint-stages/:id',
  needs: 'touchpoints:write',
  summary: 'Remove a stage; its touchpoints and its name go to another one',
  input: z.object({ id: Id, into: Id }),
  output: z.null(),
  status: 204,
})

export const orderStages = endpoint({
  put: '/api/touchpoint-stage-order',
  needs: 'touchpoints:write',
  summary: 'Put the stages in order: all their ids',
  input: z.object({ ids: z.array(Id).min(1).max(30) }),
  output: z.object({ stages: z.array(StageListed) }),
})

/** A channel as it is heard or planned, under the name it has here. */
export const ChannelListed = z.object({
  name: z.string(),
  /** What sources call it, where that is something else. */
  seenAs: z.array(z.string()),
  n90: z.number(),
  lastDay: z.iso.date().nullable(),
})
export type ChannelListed = z.infer<typeof ChannelListed>

export const listChannels = endpoint({
  get: '/api/channels',
  needs: 'touchpoints:read',
  summary: 'The channels that are heard or planned, most heard first',
  input: z.object({}),
  output: z.object({ channels: z.array(ChannelListed) }),
})

export const nameChannel = endpoint({
  put: '/api/channels/:seen',
  needs: 'touchpoints:write',
  summary: 'Say what a channel is called here; two channels under one name are one',
  input: z.object({ seen: Name, name: Name }),
  output: z.object({ seen: z.string(), name: z.string() }),
})

export const unnameChannel = endpoint({
  delete: '/api/channels/:seen',
  needs: 'touchpoints:write',
  summary: 'Call a channel what its sources call it',
  input: z.object({ seen: Name }),
  output: z.null(),
  status: 204,
})

/** A place that occurs in the data and that nobody registered. */
export const Suggestion = z.object({
  name: z.string(),
  n: z.number(),
  lastDay: z.iso.date(),
  /** The registered stage it is said to lie in most often. */
  stageId: Id.nullable(),
  channels: z.array(z.string()),
  kinds: z.array(z.string()),
})
export type Suggestion = z.infer<typeof Suggestion>

export const listSuggestions = endpoint({
  get: '/api/touchpoint-suggestions',
  needs: 'touchpoints:read',
  summary:
    'Places that were seen in the last twelve months of data and that nobody registered, most frequent first',
  input: z.object({}),
  output: z.object({ suggestions: z.array(Suggestion) }),
})

export const acceptSuggestions = endpoint({
  post: '/api/touchpoint-suggestions',
  needs: 'touchpoints:write',
  summary:
    'Register places that were seen, under names of one’s own; several places with one name become one touchpoint',
  input: z.object({
    places: z
      .array(
        z.object({
          /** As it was seen. */
          seen: z.string().min(1).max(200),
          name: Name,
          stageId: Id.nullable().default(null),
          channels: Described.channels.default([]),
        }),
      )
      .min(1)
      .max(300),
  }),
  output: z.object({ registered: z.number() }),
  status: 201,
})
