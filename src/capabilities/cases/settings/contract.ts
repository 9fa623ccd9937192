import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { CaseSettings } from './settings.ts'

export type { CaseSettings } from './settings.ts'

export const showCaseSettings = endpoint({
  get: '/api/cases/settings',
  needs: 'cases:read',
  summary:
    'Business hours, targets, root causes, outcomes, remedies, budgets, and how customers are asked again',
  input: z.object({}),
  /** `zoneInForce`: the zone of the business hours, the organisation's where none is chosen. */
  output: z.object({
    settings: CaseSettings,
    zoneInForce: z.string(),
    changedAt: z.iso.datetime().nullable(),
  }),
})

export const changeCaseSettings = endpoint({
  put: '/api/cases/settings',
  needs: 'cases:manage',
  summary: 'Change them; the clocks of open cases are worked out anew',
  input: CaseSettings,
  output: z.object({
    settings: CaseSettings,
    zoneInForce: z.string(),
    changedAt: z.iso.datetime().nullable(),
  }),
})

/** Somebody who can be given cases. */
const Handler = z.object({
  person: z.object({ id: z.uuid(), name: z.string() }),
  /** False: they are given none by themselves, only by hand. */
  takesCases: z.boolean(),
  skills: z.array(z.string()),
  capacity: z.number(),
  /** How many are open with them now. */
  open: z.number(),
  awayUntil: z.iso.datetime().nullable(),
  units: z.array(z.string()),
})
export type Handler = z.infer<typeof Handler>

export const listHandlers = endpoint({
  get: '/api/cases/handlers',
  needs: 'cases:read',
  summary: 'Who can take cases: what they know, how many they have, until when they are away',
  input: z.object({}),
  output: z.object({ handlers: z.array(Handler) }),
})

export const changeHandler = endpoint({
  put: '/api/cases/handlers/:id',
  needs: 'cases:manage',
  summary: 'Say what a colleague knows, how many cases they take at once, and until when they are away',
  input: z.object({
    id: z.uuid(),
    takesCases: z.boolean(),
    skills: z.array(z.string().trim().toLowerCase().min(1).max(60)).max(50).default([]),
    capacity: z.number().int().min(0).max(500).default(10),
    awayUntil: z.iso.datetime().nullable().default(null),
  }),
  output: Handler,
})
