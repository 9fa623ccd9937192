import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Periods } from '../../../platform/period.ts'
import { Asked } from '../../customers/index.ts'
import { outcomes } from '../definitions/definition.ts'
import { Measured, MeasuredShare } from '../measured.ts'
import { effortParts, exertionParts } from './weights.ts'

const Part = z.enum(effortParts)

const Weight = z.number().min(0).max(100)
const Weights = z.object(
  Object.fromEntries(effortParts.map((part) => [part, Weight])) as Record<
    (typeof effortParts)[number],
    typeof Weight
  >,
)

/** Mean of many journeys, by so many customers. */
const Index = Measured.extend({ customers: z.number() })
export type EffortIndex = z.infer<typeof Index>

/** Against the period before. More effort is worse. */
const Change = z.object({
  difference: z.number(),
  low: z.number(),
  high: z.number(),
  p: z.number(),
  verdict: z.enum(['real change', 'no real change', 'too few']),
  tone: z.enum(['better', 'worse']).nullable(),
})
export type EffortChange = z.infer<typeof Change>

const PartTold = z.object({
  part: Part,
  weight: z.number(),
  /** Mean in what the part counts in; of answers the mean effort they tell, 0 to 1. */
  mean: Index,
  median: z.number().nullable(),
  /** Journeys with any of it; of answers those that call it hard, of words those that show effort. */
  share: MeasuredShare,
  change: Change.nullable(),
})
export type PartTold = z.infer<typeof PartTold>

/** Journeys that come to a step, or take a way, and how much more they cost than all others. */
const Compared = Index.extend({ difference: z.number(), isReal: z.boolean() })

const Correlation = z.object({
  part: z.enum(exertionParts),
  value: z.number(),
  low: z.number(),
  high: z.number(),
})

const Laborious = z.object({
  id: z.uuid(),
  customer: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  startedAt: z.iso.datetime(),
  outcome: z.enum(outcomes),
  index: z.number(),
  contacts: z.number(),
  transfers: z.number(),
  repeats: z.number(),
  channelChanges: z.number(),
  minutes: z.number(),
  steps: z.number(),
})
export type Laborious = z.infer<typeof Laborious>

export const EffortReport = z.object({
  journey: z.object({ id: z.uuid(), name: z.string() }),
  periods: Periods,
  weights: z.object({
    now: Weights,
    /** `literature` until somebody changes them. */
    source: z.enum(['literature', 'own', 'data']),
    /** Whether they are those of this journey or those for all; null for the assumption. */
    holdsFor: z.enum(['journey', 'all']).nullable(),
    changedBy: z.string(),
    changedAt: z.iso.datetime().nullable(),
  }),
  journeys: z.number(),
  /** Journeys in which the customer told how hard it was, by an answer or by words. */
  withFelt: z.number(),
  /** 0 to 100; 50 is what is usual in this journey over all its time. */
  index: Index,
  change: Change.nullable(),
  exertion: Index,
  felt: Index,
  parts: z.array(PartTold),
  trend: z.object({
    every: z.enum(['week', 'month']),
    points: z.array(z.object({ from: z.iso.date(), index: Index })),
  }),
  /** How many journeys lie in each tenth of the index. */
  distribution: z.array(z.object({ from: z.number(), until: z.number(), n: z.number() })),
  /** Most laborious first. */
  steps: z.array(z.object({ step: z.string(), index: Compared })),
  ways: z.array(z.object({ path: z.array(z.string()), index: Compared })),
  /** How far what people go through tells how hard it feels, where both are known; one journey for each customer. */
  agreement: z.object({
    n: z.number(),
    exertion: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
    /** The strongest first. */
    parts: z.array(Correlation),
    suggested: Weights.nullable(),
  }),
  laborious: z.array(Laborious),
})
export type EffortReport = z.infer<typeof EffortReport>

export const showEffort = endpoint({
  get: '/api/journeys/:id/effort',
  needs: 'journeys:read',
  summary: 'What a journey costs customers: exertion and felt effort as one index with its parts',
  input: Asked.extend({ id: z.uuid() }),
  output: EffortReport,
})

const HoldsFor = z.enum(['journey', 'all']).default('journey')

export const weighEffort = endpoint({
  put: '/api/journeys/:id/effort/weights',
  needs: 'journeys:write',
  summary:
    'Sets how much each part counts in the effort of a journey, or of all that have no weights of their own',
  input: z.object({
    id: z.uuid(),
    holdsFor: HoldsFor,
    weights: Weights,
    /** Whether they were taken from the data as proposed. */
    source: z.enum(['own', 'data']).default('own'),
  }),
  output: z.object({}),
})

export const forgetWeights = endpoint({
  delete: '/api/journeys/:id/effort/weights',
  needs: 'journeys:write',
  summary: 'Goes back to the weights for all, or (for all) to the assumption from the literature',
  input: z.object({ id: z.uuid(), holdsFor: HoldsFor }),
  output: z.object({}),
})
