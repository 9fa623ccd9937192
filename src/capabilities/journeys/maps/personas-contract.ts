import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Day } from '../../../platform/period.ts'
import { Measured } from '../measured.ts'
import { Named } from './contract.ts'

const Id = z.uuid()
const Instant = z.iso.datetime()

const PersonaText = z.string().trim().max(2000).default('')
const PersonaDescribed = z.object({
  name: z.string().trim().min(1, 'Give it a name.').max(80),
  segmentId: Id.nullable().default(null),
  portrait: PersonaText,
  needs: PersonaText,
  decisions: PersonaText,
  information: PersonaText,
})

export const Persona = PersonaDescribed.extend({
  id: Id,
  segment: Named.nullable(),
  maps: z.number(),
  changedBy: z.string(),
  changedAt: Instant,
})
export type Persona = z.infer<typeof Persona>

export const listPersonas = endpoint({
  get: '/api/personas',
  needs: 'journeys:read',
  summary: 'The people maps are about',
  input: z.object({}),
  output: z.object({ personas: z.array(Persona) }),
})

export const createPersona = endpoint({
  post: '/api/personas',
  needs: 'journeys:write',
  summary: 'Describe the people a map is about',
  input: PersonaDescribed,
  output: Persona,
  status: 201,
})

export const changePersona = endpoint({
  put: '/api/personas/:id',
  needs: 'journeys:write',
  summary: 'Describe a persona anew',
  input: PersonaDescribed.extend({ id: Id }),
  output: Persona,
})

export const deletePersona = endpoint({
  delete: '/api/personas/:id',
  needs: 'journeys:write',
  summary: 'Remove a persona; maps about it stay',
  input: z.object({ id: Id }),
  output: z.null(),
  status: 204,
})

const Part = z.object({
  name: z.string(),
  hits: z.number(),
  n: z.number(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  reliability: z.enum(['ok', 'few', 'hidden']),
})

export const showPersonaFacts = endpoint({
  get: '/api/personas/:id/facts',
  needs: 'journeys:read',
  summary: 'What is measured of the customers of a persona’s segment in the last twelve months of data',
  input: z.object({ id: Id }),
  output: z.object({
    from: Day,
    until: Day,
    customers: z.number(),
    /** Share of the customers who use a channel, most first. */
    channels: z.array(Part),
    /** Spent by each customer who bought, in the currency most was spent in. */
    value: Measured.extend({ currency: z.string() }).nullable(),
    /** Mean feeling of their words, −1 to 1. */
    feeling: Measured,
    /** Share of their comments about a topic, most first. */
    topics: z.array(Part),
  }),
})
export type PersonaFacts = z.infer<typeof showPersonaFacts.output>
