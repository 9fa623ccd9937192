import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Day } from '../../../platform/period.ts'
import { bands } from '../standing/standing.ts'
import { Leaving } from './definition/definition.ts'
import { ways } from './learning/judge.ts'

const Instant = z.iso.datetime()
const Method = z.enum(['learned', 'points'])
const Estimate = z.object({ value: z.number(), low: z.number(), high: z.number() })

const Moment = z.object({
  day: Day,
  until: Day,
  part: z.enum(['learned', 'later']),
  n: z.number(),
  left: z.number(),
  grew: z.number(),
})

const Tenth = z.object({ n: z.number(), hits: z.number(), rate: Estimate, said: z.number() })

export const Tested = z.object({
  n: z.number(),
  hits: z.number(),
  chance: Estimate,
  auc: Estimate.nullable(),
  brier: z.number(),
  brierOfChance: z.number(),
  /** The customers with the highest scores first. */
  tenths: z.array(Tenth),
  /** How many times more often than by chance it came true in the highest tenth. */
  lift: Estimate.nullable(),
  reliability: z.array(
    Estimate.extend({
      from: z.number(),
      to: z.number(),
      n: z.number(),
      predicted: z.number(),
      observed: z.number(),
    }),
  ),
})
export type TestedShown = z.infer<typeof Tested>

const Way = z.enum(ways)
const Judged = z.object({
  way: Way,
  /** Why points are used; absent where something was learned. */
  whyPoints: z.string().optional(),
  tested: Tested.nullable(),
  compared: z.array(
    z.object({ way: Way, auc: Estimate.nullable(), logLoss: z.number().nullable(), hitRate: Estimate }),
  ),
  /** Names of features that alone tell nearly everything. */
  leaks: z.array(z.string()),
})
export type JudgedShown = z.infer<typeof Judged>

const ModelTold = z.object({
  id: z.string(),
  method: Method,
  madeAt: Instant,
  inForce: z.boolean(),
  leaving: Leaving,
  leavingInWords: z.string(),
  whyNotInForce: z.string().nullable(),
  auc: Estimate.nullable(),
  hitRate: Estimate.nullable(),
  chance: Estimate.nullable(),
})
export type ModelTold = z.infer<typeof ModelTold>

const Weights = z.object({
  feature: z.string(),
  name: z.string(),
  measure: z.string(),
  worse: z.enum(['higher', 'lower', 'either']),
  /** From the lowest effect to the highest: how far the feature can move a score. */
  reach: z.number(),
  bins: z.array(z.object({ from: z.number().nullable(), to: z.number().nullable(), effect: z.number() })),
  unknown: z.number(),
})
export type WeightsShown = z.infer<typeof Weights>

export const HealthState = z.object({
  leaving: Leaving,
  leavingInWords: z.string(),
  /** False while it is what Attune proposes. */
  isChosen: z.boolean(),
  /** Null where there are no facts at all. */
  proposal: z.object({ leaving: Leaving, inWords: z.string(), because: z.string() }).nullable(),
  /** Events that may be chosen, most customers first. */
  events: z.array(z.object({ name: z.string(), customers: z.number() })),
  span: z.object({ from: Day, until: Day, customers: z.number() }).nullable(),
  isLearning: z.boolean(),
  method: Method,
  horizonDays: z.number(),
  /** Why points are used. */
  whyPoints: z.string().nullable(),
  /** How many stand in each band now. */
  bands: z.record(z.enum(bands), z.number()),
  edges: z.object({ high: z.number(), watch: z.number() }),
  risk: z.array(Weights),
  growth: z.array(Weights),
  growthMethod: Method.nullable(),
  outOf: z.object({ risk: z.number().nullable(), growth: z.number().nullable() }),
  /** The newest first. */
  models: z.array(ModelTold),
})
export type HealthState = z.infer<typeof HealthState>

export const showHealth = endpoint({
  get: '/api/health',
  needs: 'attention:read',
  summary: 'What leaving means here, what is in force, what it weighs, and what was learned before',
  input: z.object({}),
  output: HealthState,
})

/** A list of names in an address: a JSON list, because a name may hold any sign. */
const LeavingInAddress = z.string().max(5_000)

export const previewLeaving = endpoint({
  get: '/api/health/preview',
  needs: 'attention:read',
  summary:
    'How many would have left by a definition in the last time that is over, and whether that is enough',
  input: z.object({
    /** The definition as JSON: `{"kind":"silence","of":"order","days":90}`. */
    leaving: LeavingInAddress,
  }),
  output: z.object({
    leavingInWords: z.string(),
    /** Null where the history is shorter than the definition looks ahead. */
    counted: z
      .object({
        day: Day,
        until: Day,
        customers: z.number(),
        left: z.number(),
        share: Estimate.nullable(),
      })
      .nullable(),
    /** Moments to learn from before that; 0 where the history is too short to learn and test. */
    moments: z.number(),
    note: z.string().nullable(),
  }),
})

export const defineLeaving = endpoint({
  put: '/api/health/definition',
  needs: 'health:manage',
  summary: 'Sets what leaving means, or goes back to what Attune proposes; health is learned anew',
  input: z.object({ leaving: Leaving.nullable() }),
  output: z.null(),
  status: 204,
})

export const learnNow = endpoint({
  post: '/api/health/learning',
  needs: 'health:manage',
  summary: 'Learns health anew now instead of within the week',
  input: z.object({}),
  output: z.null(),
  status: 204,
})

export const chooseModel = endpoint({
  put: '/api/health/in-force',
  needs: 'health:manage',
  summary: 'Puts a model in force that was kept',
  input: z.object({ model: z.uuid() }),
  output: z.null(),
  status: 204,
})

export const Backtest = z.object({
  model: ModelTold,
  moments: z.array(Moment),
  /** One customer of so many was looked at. */
  oneOf: z.number(),
  risk: Judged,
  growth: Judged,
  /** How much worse (above 0) it did than the model before on the same customers, as log-loss. */
  against: Estimate.nullable(),
})
export type Backtest = z.infer<typeof Backtest>

export const showBacktest = endpoint({
  get: '/api/health/backtest',
  needs: 'attention:read',
  summary: 'How well health foretold a later time that it had not seen; of the model in force unless told',
  input: z.object({ model: z.uuid().optional() }),
  output: z.object({ backtest: Backtest.nullable(), models: z.array(ModelTold) }),
})

const Input = z.object({
  feature: z.string(),
  name: z.string(),
  words: z.string(),
  value: z.number().nullable(),
  measure: z.string(),
  /** Log-odds where learned, points by rule. */
  effect: z.number(),
  /** By how much the score would be lower without it, 0 to 1. */
  share: z.number(),
  /** A week before; null where they were not known then. */
  before: z.object({ value: z.number().nullable(), words: z.string(), effect: z.number() }).nullable(),
})
export type InputShown = z.infer<typeof Input>

const Outcome = z.object({
  score: z.number(),
  scoreBefore: z.number().nullable(),
  method: Method,
  intercept: z.number(),
  /** Points that make 1; null where the effects are log-odds. */
  outOf: z.number().nullable(),
  /** The strongest first; those that add nothing last. */
  inputs: z.array(Input),
})
export type OutcomeShown = z.infer<typeof Outcome>

export const Arithmetic = z.object({
  workedOutAt: Instant,
  band: z.enum(bands),
  horizonDays: z.number(),
  leavingInWords: z.string(),
  /** When what is in force was learned; null for the points that are there from the start. */
  learnedAt: Instant.nullable(),
  lastSeenAt: Instant,
  /** Null where nothing can be said, as of somebody who left already. */
  risk: Outcome.nullable(),
  growth: Outcome.nullable(),
  /** What the company could change, and what the risk would be then, by the same arithmetic. */
  wouldHelp: z.array(z.object({ mend: z.string(), now: z.array(z.string()), risk: z.number() })),
})
export type Arithmetic = z.infer<typeof Arithmetic>

export const showArithmetic = endpoint({
  get: '/api/health/customers/:id/arithmetic',
  needs: 'attention:read',
  summary:
    'Everything a customer’s risk and growth are made of, what changed within a week, and what would lower the risk',
  input: z.object({
    id: z.uuid(),
    /** Leaves out the week before: it is reckoned anew, which takes much longer than everything else. */
    onlyNow: z.stringbool().default(false),
  }),
  output: z.object({ arithmetic: Arithmetic.nullable() }),
})
