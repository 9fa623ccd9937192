import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Periods } from '../../../platform/period.ts'
import { Asked } from '../../customers/index.ts'
import { Measured } from '../measured.ts'

/** By what a feeling is known: what customers wrote, what they answered, or either. */
export const tellings = ['both', 'words', 'answers'] as const

export const FeelingQuestion = Asked.extend({
  told: z.enum(tellings).default('both'),
  /** Whether a step that comes again is another point of the curve: “Status check, 2nd time”. */
  visits: z.enum(['together', 'apart']).default('together'),
})
export type FeelingQuestion = z.infer<typeof FeelingQuestion>

/** Mean feeling, −1 to 1. `n` visits of the step were felt aloud, by so many customers. */
export const Felt = Measured.extend({ customers: z.number(), words: z.number(), answers: z.number() })
export type Felt = z.infer<typeof Felt>

const Difference = z.object({ difference: z.number(), low: z.number(), high: z.number(), p: z.number() })

const Change = Difference.extend({
  verdict: z.enum(['real change', 'no real change', 'too few']),
  tone: z.enum(['better', 'worse']).nullable(),
})
export type FeltChange = z.infer<typeof Change>

/** From one step to the next at which a feeling is known; the interval is wide enough for all pairs together. */
const Turn = Difference.extend({
  from: z.string(),
  to: z.string(),
  isReal: z.boolean(),
})
export type Turn = z.infer<typeof Turn>

const Step = z.object({
  /** The step and which visit it is, in one: what the address calls it. */
  key: z.string(),
  step: z.string(),
  /** 0 for all visits together; 1, 2, and 3 for the third and later. */
  visit: z.number(),
  /** Where it mostly happens. */
  stage: z.string(),
  touchpoint: z.string(),
  /** Journeys that came to it, finished or not, and the mean place on their way at which it first came, from 1. */
  journeys: z.number(),
  place: z.number(),
  felt: Felt,
  /** Those whose need was met in the end, and those whose was not: missed or given up. */
  finished: Felt,
  dropped: Felt,
  before: Felt.nullable(),
  /** Against the period before; null where nothing is compared. */
  change: Change.nullable(),
})
export type FeltStep = z.infer<typeof Step>

export const EmotionCurve = z.object({
  journey: z.object({ id: z.uuid(), name: z.string() }),
  periods: Periods,
  /** Journeys that began in the period, and how they ended. */
  journeys: z.number(),
  finished: z.number(),
  dropped: z.number(),
  open: z.number(),
  /** The most walked steps in the order of the way. */
  steps: z.array(Step),
  /** Steps that are walked more seldom and are not shown. */
  otherSteps: z.number(),
  /** Every fall and rise between neighbouring measured steps, in their order. */
  turns: z.array(Turn),
  /** The largest fall and the largest rise, where they are real: the steps that turn it. */
  fall: Turn.nullable(),
  rise: Turn.nullable(),
  /** Key of the step at which customers feel worst, and best; null where no step is measured well enough. */
  lowest: z.string().nullable(),
  highest: z.string().nullable(),
})
export type EmotionCurve = z.infer<typeof EmotionCurve>

export const showFeeling = endpoint({
  get: '/api/journeys/:id/feeling',
  needs: 'journeys:read',
  summary:
    'How each step of a journey feels, with intervals clustered by customer, and the step that turns it',
  input: FeelingQuestion.extend({ id: z.uuid() }),
  output: EmotionCurve,
})

export const quoteKinds = ['worst', 'best', 'typical'] as const

const Quote = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  kind: z.enum(quoteKinds),
  text: z.string(),
  language: z.string(),
  sentiment: z.number(),
  emotions: z.array(z.string()),
  channel: z.string(),
  /** Id of a message of the conversation it stands in; null where it stands in none. */
  conversation: z.uuid().nullable(),
  /** Null for whoever may not see customers. */
  customer: z.object({ id: z.uuid(), name: z.string() }).nullable(),
})
export type StepQuote = z.infer<typeof Quote>

export const StepWords = z.object({
  /** Texts that were read at the step; shares are of these. */
  n: z.number(),
  /** True where only the latest of many were looked at. */
  isSample: z.boolean(),
  emotions: z.array(z.object({ emotion: z.string(), share: Measured })),
  quotes: z.array(Quote),
})
export type StepWords = z.infer<typeof StepWords>

export const showStepWords = endpoint({
  get: '/api/journeys/:id/feeling/words',
  needs: 'voice:read',
  summary: 'What customers said at one step of a journey: emotions and words, masked',
  input: FeelingQuestion.extend({
    id: z.uuid(),
    step: z.string().max(300),
    visit: z.coerce.number().int().min(0).max(3).default(0),
    /** Only journeys that ended so. */
    side: z.enum(['all', 'finished', 'dropped']).default('all'),
  }),
  output: StepWords,
})
