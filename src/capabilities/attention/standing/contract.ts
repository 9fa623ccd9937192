import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { bands } from './standing.ts'

const Instant = z.iso.datetime()

const ReasonShown = z.object({
  feature: z.string(),
  value: z.number().nullable(),
  effect: z.number(),
  words: z.string(),
})

/** How a customer stood at a moment. */
export const StandingShown = z.object({
  customerId: z.uuid(),
  workedOutAt: Instant,
  method: z.enum(['learned', 'points']),
  modelId: z.string(),
  horizonDays: z.number(),
  risk: z.number().nullable(),
  growth: z.number().nullable(),
  band: z.enum(bands),
  riskReasons: z.array(ReasonShown),
  growthReasons: z.array(ReasonShown),
  lastSeenAt: Instant,
})
export type StandingShown = z.infer<typeof StandingShown>

export const CustomerStanding = z.object({
  /** Null where nothing is known of them that came of themselves. */
  standing: StandingShown.nullable(),
  /** What the same model says with what was known a week before; null where they were not known then. */
  weekBefore: StandingShown.nullable(),
  /** As it was kept once in a week, the oldest first; models may have changed in between. */
  weeks: z.array(
    z.object({
      at: Instant,
      method: z.enum(['learned', 'points']),
      risk: z.number().nullable(),
      growth: z.number().nullable(),
    }),
  ),
})
export type CustomerStanding = z.infer<typeof CustomerStanding>

export const showCustomerStanding = endpoint({
  get: '/api/health/customers/:id',
  needs: 'attention:read',
  summary: 'How a customer stands: risk and growth with their reasons, and a week before',
  input: z.object({ id: z.uuid() }),
  output: CustomerStanding,
})

export const AccountStanding = z.object({
  people: z.number(),
  /** Of how many something can be said. */
  known: z.number(),
  /** Mean over these people, each counting by what they bought in a year; null where nothing can be said of anybody. */
  risk: z.number().nullable(),
  growth: z.number().nullable(),
  /** How many stand in each band. */
  bands: z.record(z.enum(bands), z.number()),
  /** Those at the highest risk first. */
  worst: z.array(
    z.object({
      customerId: z.uuid(),
      name: z.string(),
      /** 0 to 1: how much of the account's risk is theirs to say. */
      weight: z.number(),
      risk: z.number(),
      band: z.enum(bands),
      reasons: z.array(ReasonShown),
    }),
  ),
})
export type AccountStanding = z.infer<typeof AccountStanding>

export const showAccountStanding = endpoint({
  get: '/api/health/accounts/:id',
  needs: 'attention:read',
  summary:
    'How an account stands: its people together by what they buy, and who of them is at the highest risk',
  input: z.object({ id: z.uuid() }),
  output: AccountStanding,
})
