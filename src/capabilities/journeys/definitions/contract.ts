import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Periods } from '../../../platform/period.ts'
import { Asked } from '../../customers/index.ts'
import { MeasuredShare } from '../measured.ts'
import { Definition } from './definition.ts'

const OneJourney = z.object({ id: z.uuid() })

/** Who answers for a journey: a colleague, or somebody by name only. */
const Owner = z.object({ id: z.uuid().nullable(), name: z.string() })

/** How far the instances are; null when what is shown is complete. */
const Building = z.object({
  /** Cases that were followed, of how many; 0 of 0 while it has not begun. */
  done: z.number(),
  total: z.number(),
  /** Whether older instances are shown meanwhile. */
  hasBefore: z.boolean(),
  failed: z.string().nullable(),
})
export type Building = z.infer<typeof Building>

export const JourneyLine = z.object({
  id: z.uuid(),
  name: z.string(),
  need: z.string(),
  owner: Owner.nullable(),
  building: Building.nullable(),
  /** Journeys that began in the period; those of them that have ended, and ended well. */
  n: z.number(),
  endedWell: MeasuredShare,
  /** Median seconds of those that ended well; null where there are fewer than five. */
  medianSeconds: z.number().nullable(),
  /** The step that feels worst, −1 to 1, among those with at least thirty words or answers; null where there is none. */
  lowest: z.object({ step: z.string(), value: z.number(), n: z.number() }).nullable(),
})
export type JourneyLine = z.infer<typeof JourneyLine>

export const listJourneys = endpoint({
  get: '/api/journeys',
  needs: 'journeys:read',
  summary: 'All journeys with how they went in a period',
  input: Asked,
  output: z.object({ periods: Periods, journeys: z.array(JourneyLine) }),
})

const Described = z.object({
  name: z.string().trim().min(1).max(80),
  /** The customer’s need, in a sentence. */
  need: z.string().trim().max(400).default(''),
  /** A colleague by id, or a name. */
  owner: z
    .union([z.object({ id: z.uuid() }), z.object({ name: z.string().trim().min(1).max(80) })])
    .nullable()
    .default(null),
  definition: Definition,
  /** The way it should go, as names of steps; left out, it stays as it is. */
  happyPath: z.array(z.string().min(1).max(200)).max(60).optional(),
})
export type Described = z.infer<typeof Described>

export const JourneyShown = z.object({
  id: z.uuid(),
  name: z.string(),
  need: z.string(),
  owner: Owner.nullable(),
  definition: Definition,
  happyPath: z.array(z.string()),
  building: Building.nullable(),
  builtAt: z.iso.datetime().nullable(),
  /** Steps that occur, most frequent first. */
  steps: z.array(z.object({ name: z.string(), n: z.number() })),
})
export type JourneyShown = z.infer<typeof JourneyShown>

export const showJourney = endpoint({
  get: '/api/journeys/:id',
  needs: 'journeys:read',
  summary: 'One journey: its definition, owner and steps, and how far it has been built',
  input: OneJourney,
  output: JourneyShown,
})

export const createJourney = endpoint({
  post: '/api/journeys',
  needs: 'journeys:write',
  summary: 'Define a journey; its instances are made in the background',
  input: Described,
  output: JourneyShown,
  status: 201,
})

export const changeJourney = endpoint({
  put: '/api/journeys/:id',
  needs: 'journeys:write',
  summary: 'Describe a journey anew; with another definition its instances are made anew in the background',
  input: Described.extend({ id: z.uuid() }),
  output: JourneyShown,
})

export const deleteJourney = endpoint({
  delete: '/api/journeys/:id',
  needs: 'journeys:write',
  summary: 'Delete a journey with its instances; what happened stays',
  input: OneJourney,
  output: z.null(),
  status: 204,
})

export const rebuildJourney = endpoint({
  post: '/api/journeys/:id/building',
  needs: 'journeys:write',
  summary: 'Make all instances of a journey anew, in the background',
  input: OneJourney,
  output: z.null(),
  status: 202,
})

export const previewJourney = endpoint({
  post: '/api/journey-preview',
  needs: 'journeys:write',
  summary: 'What a definition would find, without saving it',
  input: z.object({ definition: Definition }),
  output: z.object({
    /** About how many journeys; exact unless it is an estimate from some of the customers. */
    journeys: z.number(),
    isEstimate: z.boolean(),
    /** Of those looked at, which have ended: how many well. */
    endedWell: MeasuredShare,
    open: z.number(),
    medianSteps: z.number().nullable(),
    steps: z.array(z.object({ name: z.string(), n: z.number() })),
    /** The commonest ways. */
    paths: z.array(z.object({ path: z.array(z.string()), n: z.number() })),
  }),
})

export const Suggestion = z.object({
  name: z.string(),
  need: z.string(),
  definition: Definition,
  /** Why it is suggested, with the counts it rests on. */
  reason: z.string(),
  /** Cases of it in the data that begin, and those that end as its success says. */
  cases: z.number(),
  endedWell: z.number(),
})
export type Suggestion = z.infer<typeof Suggestion>

export const listSuggestions = endpoint({
  get: '/api/journey-suggestions',
  needs: 'journeys:read',
  summary: 'Journeys that the data speak of and nobody has defined yet',
  input: z.object({}),
  output: z.object({ suggestions: z.array(Suggestion) }),
})
