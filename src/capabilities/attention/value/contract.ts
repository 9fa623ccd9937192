import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Day } from '../../../platform/period.ts'
import { buyingKinds } from './settings.ts'

const Estimate = z.object({ value: z.number(), low: z.number(), high: z.number() })

/** As it is kept; the limits of each are in settings.ts. */
const Settings = z.object({
  kind: z.enum(buyingKinds),
  horizonDays: z.number(),
  margin: z.number(),
  discount: z.number(),
  years: z.number(),
  acquisitionCost: z.number(),
})

const Currency = z.object({ currency: z.string(), customers: z.number() })

/** How it was worked out: the model, why this one, and how sure its parameters are. */
const How = z.object({
  model: z.enum(['bgnbd', 'contract', 'none']),
  learnedFrom: z.number(),
  regular: z.object({ share: z.number(), n: z.number() }).nullable(),
  parameters: z.record(z.string(), z.object({ value: z.number(), error: z.number().nullable() })),
  logLikelihood: z.number().nullable(),
  horizonDays: z.number(),
  margin: z.number(),
  discount: z.number(),
})

/** A field of the grid: so lately (1 to 5) and so often (1 to 5). */
const Field = z.object({
  recency: z.number(),
  frequency: z.number(),
  customers: z.number(),
  /** Money of the last year. */
  revenue: z.number(),
  /** Mean of what is still expected of one; null where nothing can be told. */
  expected: z.number().nullable(),
})

const Tenth = z.object({
  /** 1: the tenth that brought most. */
  tenth: z.number(),
  customers: z.number(),
  revenue: z.number(),
  share: z.number(),
})

const Top = z.object({
  id: z.uuid(),
  name: z.string(),
  orders: z.number(),
  revenue: z.number(),
  expected: Estimate.nullable(),
  alive: z.number().nullable(),
  risk: z.number().nullable(),
  lastAt: z.iso.datetime(),
})

export const ValueReport = z.object({
  /** Those with orders, the one with the most customers first; they are never added. */
  currencies: z.array(Currency),
  shown: z
    .object({
      currency: z.string(),
      asOf: Day,
      workedOutAt: z.iso.datetime(),
      how: How,
      customers: z.number(),
      /** About how many still buy; null without a model. */
      alive: z.number().nullable(),
      /** Of the last 12 months. */
      revenue: z.number(),
      buyers: z.number(),
      /** Mean revenue of one who bought in the last 12 months (BCa bootstrap, or normal from 2,000 customers on). */
      perBuyer: Estimate.nullable(),
      /** Mean that one customer is still expected to bring within the horizon. */
      expected: Estimate.nullable(),
      /** All of it. */
      expectedAll: Estimate.nullable(),
      /** Mean by the simple formula: annual revenue × years − cost. */
      simple: z.number().nullable(),
      grid: z.array(Field),
      tenths: z.array(Tenth),
      /** The most valuable by what is expected; empty for whoever may not see names. */
      top: z.array(Top),
    })
    .nullable(),
  settings: Settings,
  isWorking: z.boolean(),
})
export type ValueReport = z.infer<typeof ValueReport>

export const showValue = endpoint({
  get: '/api/value',
  needs: 'value:read',
  summary: 'What customers are worth: how much, how it is spread, and by which model it was worked out',
  input: z.object({ currency: z.string().max(20).optional() }),
  output: ValueReport,
})

export const changeSettings = endpoint({
  put: '/api/value/settings',
  needs: 'health:manage',
  summary: 'How value is worked out; it is worked out anew with it',
  input: z.object({
    kind: z.enum(buyingKinds, 'Choose auto, orders or contract.'),
    horizonDays: z
      .int('Say how many days, in whole numbers.')
      .min(30, 'At least 30 days.')
      .max(1_826, 'At most five years (1,826 days).'),
    margin: z.number('Give a share.').gt(0, 'A margin is above 0.').max(1, 'A margin is at most 1.'),
    discount: z.number('Give a share.').min(0, 'At least 0.').max(1, 'At most 1.'),
    years: z.number('Give a number of years.').gt(0, 'More than 0 years.').max(50, 'At most 50 years.'),
    acquisitionCost: z.number('Give an amount.').min(0, 'At least 0.').max(1e9, 'This is too much.'),
  }),
  output: Settings,
})

export const workOutAgain = endpoint({
  post: '/api/value/working-out',
  needs: 'health:manage',
  summary: 'Has value worked out now, in the background',
  status: 202,
  input: z.object({}),
  output: z.object({ isWorking: z.literal(true) }),
})

const AtRisk = z.object({
  currency: z.string(),
  /** Revenue of the last 12 months × the risk to leave, of customers at high risk or to be watched. */
  value: z.number(),
  low: z.number(),
  high: z.number(),
  customers: z.number(),
  /** What all of them brought in the last 12 months. */
  revenue: z.number(),
  /** The same of everybody, so that one sees which share is at risk. */
  revenueOfAll: z.number(),
  /** By `points` the risk is no chance yet, and the figure only shows the order of size. */
  method: z.enum(['learned', 'points']),
  horizonDays: z.number(),
})
export type AtRisk = z.infer<typeof AtRisk>

export const showAtRisk = endpoint({
  get: '/api/value/at-risk',
  needs: 'value:read',
  summary: 'Revenue at risk, with its interval; one entry for each currency',
  input: z.object({}),
  output: z.object({ atRisk: z.array(AtRisk), asOf: Day.nullable() }),
})

const Share = z.object({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})

const Kept = z.object({
  /** First day of the earlier period; the later one follows it. */
  from: Day,
  /** Of customers who bought in the earlier period, in money. */
  start: z.number(),
  expansion: z.number(),
  contraction: z.number(),
  churn: z.number(),
  customers: z.number(),
  stayed: z.number(),
  /** (start + expansion − contraction − churn) / start, with its interval. */
  net: Share,
  /** The share of customers who bought again. */
  kept: Share,
})
export type KeptRevenue = z.infer<typeof Kept>

export const RevenueCohorts = z.object({
  currencies: z.array(Currency),
  currency: z.string().nullable(),
  every: z.enum(['month', 'quarter', 'year']),
  asOf: Day.nullable(),
  /** From one whole period to the next, oldest first. */
  periods: z.array(Kept),
  /** By the period of the first order: customers, and money in each period after it (0: the first itself). */
  cohorts: z.array(
    z.object({
      from: Day,
      customers: z.number(),
      active: z.array(z.number()),
      revenue: z.array(z.number()),
    }),
  ),
  /** Churn of a period over the last ones, and what it makes of a year: rightly compounded, and by the usual mistake. */
  churn: z
    .object({
      perPeriod: Share,
      n: z.number(),
      periodsPerYear: z.number(),
      compounded: z.number(),
      linear: z.number(),
    })
    .nullable(),
  /** Kaplan–Meier with Greenwood's band: the share still buying so many days after the first order. */
  survival: z.array(
    z.object({ days: z.number(), share: z.number(), low: z.number(), high: z.number(), atRisk: z.number() }),
  ),
  /** Whoever bought nothing for so many days counts as gone since the last purchase. */
  quietDays: z.number(),
})
export type RevenueCohorts = z.infer<typeof RevenueCohorts>

export const showRevenueCohorts = endpoint({
  get: '/api/value/cohorts',
  needs: 'value:read',
  summary: 'Revenue retention, churn and its compounding, and how long customers stay',
  input: z.object({
    currency: z.string().max(20).optional(),
    every: z.enum(['month', 'quarter', 'year']).default('quarter'),
    quietDays: z.coerce.number().int().min(7).max(1_000).default(180),
  }),
  output: RevenueCohorts,
})
