import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Periods } from '../../../platform/period.ts'
import { Asked } from '../../customers/index.ts'
import { Measured, MeasuredShare } from '../measured.ts'
import { Difference, Step } from './own.ts'

/** Within how many days after a stage going on counts. */
const Days = z.coerce.number().int().min(1).max(365).default(30)

/**
 * Customers in one stage, and of them who went on within the days. The share is Kaplan and Meier's, so whoever came lately
 * counts for as long as they were watched; `n` is how many settled customers it is as sure as.
 */
const GoingOn = MeasuredShare.extend({
  /** Seconds until the next stage, of those who went on: the median. */
  median: Measured,
})
export type GoingOn = z.infer<typeof GoingOn>

const StageStep = z.object({
  id: z.uuid(),
  name: z.string(),
  isAfterSale: z.boolean(),
  customers: z.number(),
  customersBefore: z.number().nullable(),
  /** Null for the last stage, and where nothing comes after. */
  goesOn: GoingOn.nullable(),
  change: Difference.nullable(),
})
export type StageStep = z.infer<typeof StageStep>

const SegmentStep = z.object({
  id: z.uuid(),
  customers: z.number(),
  goesOn: GoingOn.nullable(),
  /** Against all customers who are not in the segment; judged together with all others on the page. */
  difference: Difference.extend({ q: z.number() }).nullable(),
})

/** The stage that fewest leave for the next, among those with enough customers. */
const Drop = z.object({
  stageId: z.uuid(),
  from: z.string(),
  to: z.string(),
  lost: MeasuredShare,
  /** Whether it is really larger than the next largest; false where there is no other. */
  isClear: z.boolean(),
})
export type Drop = z.infer<typeof Drop>

export const StageFunnel = z.object({
  periods: Periods,
  days: z.number(),
  steps: z.array(StageStep),
  /** Where most are lost on the way to the sale, and after it; null where too few came to say so. */
  largestDrops: z.object({ untilSale: Drop.nullable(), afterSale: Drop.nullable() }),
  segments: z.array(z.object({ id: z.uuid(), name: z.string(), steps: z.array(SegmentStep) })),
})
export type StageFunnel = z.infer<typeof StageFunnel>

export const StageQuestion = Asked.extend({ days: Days })
export type StageQuestion = z.infer<typeof StageQuestion>

export const showStages = endpoint({
  get: '/api/journeys/stages',
  needs: 'journeys:read',
  summary: 'How customers go from stage to stage, for all of them and for each segment',
  input: StageQuestion,
  output: StageFunnel,
})

export const People = z.object({
  total: z.number(),
  people: z.array(z.object({ id: z.uuid(), name: z.string(), at: z.iso.datetime() })),
})
export type People = z.infer<typeof People>

export const listStagePeople = endpoint({
  get: '/api/journeys/stages/people',
  needs: 'customers:read',
  summary: 'Customers who were in a stage and did, or within the days did not, go on; the latest first',
  input: StageQuestion.extend({ stage: z.uuid(), wentOn: z.stringbool().default(false) }),
  output: People,
})

const StepsInAddress = z
  .string()
  .max(5_000)
  .transform((text, check) => {
    const read = z.array(Step).min(1).max(10).safeParse(parsed(text))
    if (read.success) return read.data
    check.addIssue({ code: 'custom', message: 'not a list of steps: a JSON list of {of, value}' })
    return z.NEVER
  })

export const FunnelQuestion = Asked.extend({
  steps: StepsInAddress,
  per: z.enum(['session', 'customer', 'order']).default('session'),
  /** From the first step to the last. */
  hours: z.coerce.number().int().min(1).max(8_760).default(24),
})
export type FunnelQuestion = z.infer<typeof FunnelQuestion>

export const Funnel = z.object({
  periods: Periods,
  /** Begun so lately that they may still go on: not counted. */
  open: z.number(),
  steps: z.array(
    Step.extend({
      cases: z.number(),
      fromFirst: MeasuredShare,
      fromBefore: MeasuredShare,
      /** Of the share that came from the step before, against the period before. */
      change: Difference.nullable(),
    }),
  ),
})
export type Funnel = z.infer<typeof Funnel>

export const showFunnel = endpoint({
  get: '/api/journeys/funnel',
  needs: 'journeys:read',
  summary: 'How many visits, customers or orders walk steps of one’s own in their order, within a time',
  input: FunnelQuestion,
  output: Funnel,
})

export const listFunnelPeople = endpoint({
  get: '/api/journeys/funnel/people',
  needs: 'customers:read',
  summary: 'Customers who came to a step of a funnel and not to the next; the latest first',
  input: FunnelQuestion.extend({ step: z.coerce.number().int().min(1).max(10) }),
  output: People,
})

export const listSteps = endpoint({
  get: '/api/journeys/funnel/steps',
  needs: 'journeys:read',
  summary:
    'What a funnel may be made of: stages, touchpoints, pages and events that were seen, most seen first',
  input: Asked,
  output: z.object({ steps: z.array(Step.extend({ n: z.number() })) }),
})

const DropOff = z.object({
  place: z.string(),
  visits: z.number(),
  /** Visits that ended there, without an order, of those that came there. */
  ended: MeasuredShare,
  /** Of all visits that ended without an order, how many ended there. */
  ofAll: MeasuredShare,
  /** Against its own usual share in the period before; judged together with all other places. */
  change: Difference.extend({ q: z.number() }).nullable(),
})
export type DropOff = z.infer<typeof DropOff>

export const DropOffs = z.object({
  periods: Periods,
  visits: z.number(),
  withoutOrder: MeasuredShare,
  places: z.array(DropOff),
})
export type DropOffs = z.infer<typeof DropOffs>

export const showDropOffs = endpoint({
  get: '/api/journeys/drop-offs',
  needs: 'journeys:read',
  summary: 'Where visits end without an order, over all pages and steps, against what is usual there',
  input: Asked,
  output: DropOffs,
})

export const listDropOffPeople = endpoint({
  get: '/api/journeys/drop-offs/people',
  needs: 'customers:read',
  summary: 'Customers whose visit ended at a place without an order; the latest first',
  input: Asked.extend({ place: z.string().max(300) }),
  output: People,
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
