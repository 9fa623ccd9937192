import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Periods } from '../../../platform/period.ts'
import { Asked } from '../../customers/index.ts'
import { MeasuredShare } from '../measured.ts'
import { FrictionCandidate, frictionKinds } from './candidate.ts'

const OfJourney = Asked.extend({ id: z.uuid() })

const List = z.object({
  periods: Periods,
  candidates: z.array(FrictionCandidate),
  /** 1: every journey was looked at; k: those of every k-th customer, with numbers of journeys counted up. */
  every: z.number(),
})

export const listFrictions = endpoint({
  get: '/api/journeys/:id/friction',
  needs: 'journeys:read',
  summary:
    'Where a journey hurts, worst first: whom it happens to and what becomes of them beside like journeys without it',
  input: OfJourney,
  output: List,
})
export type FrictionList = z.infer<typeof List>

export const listAllFrictions = endpoint({
  get: '/api/friction',
  needs: 'journeys:read',
  summary: 'Where it hurts over all journeys, worst first',
  input: Asked.extend({ limit: z.coerce.number().int().min(1).max(200).default(100) }),
  output: List.extend({
    /** Journeys that have been built, so that an empty list can say why. */
    journeys: z.number(),
    total: z.number(),
  }),
})
export type AllFrictions = z.infer<typeof listAllFrictions.output>

const Quote = z.object({
  id: z.uuid(),
  /** Null for whoever may not see customers. */
  customer: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  at: z.string(),
  channel: z.string(),
  language: z.string(),
  text: z.string(),
})

export const showFriction = endpoint({
  get: '/api/journeys/:id/friction/evidence',
  needs: 'journeys:read',
  summary: 'One friction closer: whether they bought again within 90 days, and what they said',
  input: OfJourney.extend({
    kind: z.enum(frictionKinds),
    step: z.string().max(200).default(''),
    next: z.string().max(200).default(''),
  }),
  output: z.object({
    /** Ordered again within 90 days of its end, of those who have had the time. */
    boughtAgain: z.object({
      with: MeasuredShare,
      without: MeasuredShare,
      difference: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
      p: z.number().nullable(),
    }),
    /** Empty for whoever may not read words. */
    quotes: z.array(Quote),
  }),
})
export type FrictionEvidence = z.infer<typeof showFriction.output>
