import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Day } from '../../../platform/period.ts'
import { FilterInAddress } from '../../customers/index.ts'
import { MeasuredShare } from '../measured.ts'
import { People } from '../stages/contract.ts'
import { Difference } from '../stages/own.ts'

export const RetentionQuestion = z.object({
  filter: FilterInAddress,
  segment: z.uuid().optional(),
  every: z.enum(['week', 'month', 'quarter']).default('month'),
  /** What makes somebody a customer of a cohort: their first order, or the first contact of any kind. */
  since: z.enum(['order', 'contact']).default('order'),
  /** What counts as being there in a period. */
  active: z.enum(['order', 'contact', 'session']).default('order'),
  /** After so many periods without any of it somebody counts as lost. */
  quiet: z.coerce.number().int().min(1).max(24).default(3),
  /** The newest so many cohorts. */
  cohorts: z.coerce.number().int().min(2).max(104).default(13),
  by: z.enum(['segment', 'channel', 'product', 'country', 'unit', 'touchpoint', 'source']).optional(),
})
export type RetentionQuestion = z.infer<typeof RetentionQuestion>

const Staying = z.object({
  /** Whole periods since the first. */
  age: z.number(),
  share: z.number(),
  low: z.number(),
  high: z.number(),
  atRisk: z.number(),
})

const Cohort = z.object({
  /** First day of the period. */
  from: Day,
  size: z.number(),
  /** There in the period itself (all of them) and in each one after it; the last period may still be going on. */
  retained: z.array(MeasuredShare),
  /** The share that was there again in the very next period, against the cohort before: judged together with all others. */
  change: Difference.extend({ q: z.number() }).nullable(),
})
export type Cohort = z.infer<typeof Cohort>

const Group = z.object({
  /** A value of the column, or the id of a segment. */
  key: z.string(),
  name: z.string(),
  customers: z.number(),
  survival: z.array(Staying),
  /** Against all others (log-rank), judged together with the other groups; null where nothing can be told. */
  test: z
    .object({
      p: z.number(),
      q: z.number(),
      verdict: z.enum(['stays longer', 'leaves sooner', 'no real difference', 'too few']),
    })
    .nullable(),
})

export const Retention = z.object({
  every: z.enum(['week', 'month', 'quarter']),
  customers: z.number(),
  cohorts: z.array(Cohort),
  /** Whether the last period is not over yet. */
  isOpen: z.boolean(),
  survival: z.array(Staying),
  /** The age at which half are lost; null while more than half stay. */
  medianAge: z.number().nullable(),
  groups: z.array(Group),
  /** Whether the groups differ at all (log-rank over all of them); null for segments, which may overlap. */
  differ: z.object({ chiSquare: z.number(), degrees: z.number(), p: z.number() }).nullable(),
})
export type Retention = z.infer<typeof Retention>

export const showRetention = endpoint({
  get: '/api/journeys/retention',
  needs: 'journeys:read',
  summary: 'Who came first when, who was there again, and how long customers stay',
  input: RetentionQuestion,
  output: Retention,
})

export const listCohortPeople = endpoint({
  get: '/api/journeys/retention/people',
  needs: 'customers:read',
  summary:
    'Customers of a cohort who were, or were not, there again after so many periods; those last seen first',
  input: RetentionQuestion.extend({
    cohort: Day,
    after: z.coerce.number().int().min(0).max(200),
    there: z.stringbool().default(true),
  }),
  output: People,
})
