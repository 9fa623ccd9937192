import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Day } from '../../../platform/period.ts'
import { attitudes, behaviours, loyaltyKinds } from './kinds.ts'

const Kind = z.enum(loyaltyKinds)

const KindTold = z.object({
  kind: Kind,
  customers: z.number(),
  /** Of all whose kind is known; null for the unknown. */
  share: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  /** Money of the last 12 months in the main currency. */
  revenue: z.number(),
})

const Field = z.object({
  attitude: z.enum(attitudes),
  behaviour: z.enum(behaviours),
  kind: Kind,
  customers: z.number(),
})

const Person = z.object({
  id: z.uuid(),
  name: z.string(),
  attitude: z.enum(attitudes),
  /** Days since the last purchase, and the usual days between two. */
  since: z.number(),
  rhythm: z.number(),
  orders: z.number(),
  revenue: z.number(),
  risk: z.number().nullable(),
})

export const LoyaltyReport = z.object({
  asOf: Day.nullable(),
  currency: z.string(),
  customers: z.number(),
  kinds: z.array(KindTold),
  grid: z.array(Field),
  /** Whoever wrote that they dislike loyalty programmes. */
  averse: z.number(),
  /** Customers whose words or scores are known, of all. */
  attitudeKnown: z.number(),
  /** The chosen kind by name, those with most revenue × risk first; empty for whoever may not see names. */
  people: z.array(Person),
  /** What the kinds go by, so that it can be said. */
  rules: z.record(z.string(), z.number()),
})
export type LoyaltyReport = z.infer<typeof LoyaltyReport>

export const showLoyalty = endpoint({
  get: '/api/value/loyalty',
  needs: 'value:read',
  summary: 'How customers are loyal: what they feel beside what they do, the vulnerable first',
  input: z.object({ kind: Kind.default('vulnerable') }),
  output: LoyaltyReport,
})
