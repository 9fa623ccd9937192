import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { Period, Periods } from '../../platform/period.ts'
import { Asked, FilterInAddress } from '../customers/index.ts'

/** One score with what is needed to judge it; null values where too few answered to show any. */
export const Summary = z.object({
  n: z.number(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  mean: z.number().nullable(),
  counts: z.record(z.string(), z.number()),
  shares: z.object({ promoters: z.number(), passives: z.number(), detractors: z.number() }).nullable(),
  reliability: z.enum(['ok', 'few', 'hidden']),
})
export type Summary = z.infer<typeof Summary>

/** Difference to the period before, by the test that fits the scale. */
export const Comparison = z.object({
  difference: z.number(),
  low: z.number(),
  high: z.number(),
  p: z.number(),
  verdict: z.enum(['real change', 'no real change', 'too few']),
  /** Good or bad for the customer, whichever way the scale runs; null where there is no real change. */
  tone: z.enum(['better', 'worse']).nullable(),
})
export type Comparison = z.infer<typeof Comparison>

/** A metric as it was asked: scale and wording together are its identity. */
export const Metric = z.object({
  scale: z.string(),
  wording: z.string(),
  metric: z.string(),
  label: z.string(),
  lowest: z.number(),
  highest: z.number(),
  unit: z.enum(['points', 'percent', 'mean']),
  direction: z.enum(['higher', 'lower']),
})
export type Metric = z.infer<typeof Metric>

const Measured = z.object({ summary: Summary, before: Summary.nullable(), change: Comparison.nullable() })
export const ScoreTile = Metric.extend(Measured.shape)
export type ScoreTile = z.infer<typeof ScoreTile>

export const Question = Asked
export type Question = Asked

/** Without it: answers without a wording where there are any, else the wording that most people answered. */
const Wording = { wording: z.string().optional() }
const every = z.enum(['day', 'week', 'month'])

export const showBoard = endpoint({
  get: '/api/scoreboard',
  needs: 'scores:read',
  summary: 'All scores of a period, each against the period before',
  input: Question,
  output: z.object({
    periods: Periods,
    interactions: z.number(),
    customers: z.number(),
    tiles: z.array(ScoreTile),
  }),
})

export const showScore = endpoint({
  get: '/api/scores/:scale',
  needs: 'scores:read',
  summary: 'One score: distribution, trend and groups',
  input: Question.extend({
    scale: z.string(),
    ...Wording,
    every: every.optional(),
    by: z.string().default('touchpoint'),
  }),
  output: z.object({
    periods: Periods,
    metric: Metric,
    ...Measured.shape,
    every,
    trend: z.array(Period.extend({ summary: Summary })),
    by: z.string(),
    groups: z.array(z.object({ name: z.string(), segment: z.uuid().nullable(), ...Measured.shape })),
  }),
})

export const Given = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  customer: z.object({ id: z.uuid(), name: z.string() }),
  score: z.number(),
  text: z.string(),
  touchpoint: z.string(),
  channel: z.string(),
  product: z.string(),
})
export type Given = z.infer<typeof Given>

export const listAnswers = endpoint({
  get: '/api/scores/:scale/answers',
  needs: 'customers:read',
  summary: 'The answers behind a score, newest first',
  input: Question.extend({
    scale: z.string(),
    ...Wording,
    lowest: z.coerce.number().optional(),
    highest: z.coerce.number().optional(),
    withText: z.stringbool().default(false),
    cursor: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({ answers: z.array(Given), next: z.string().nullable() }),
})

/** Something that really changed, with where to look: a score, or how often people had to get in touch. */
export const Change = z.object({
  tone: z.enum(['better', 'worse', 'rising', 'falling']),
  /** Where: a column and its value; null for the whole company. */
  place: z.object({ field: z.string(), value: z.string() }).nullable(),
  /** False discovery rate at which it still counts as real, over all places looked at (Benjamini–Hochberg). */
  q: z.number(),
  score: z.object({ metric: Metric, ...Measured.shape, change: Comparison }).nullable(),
  /** Contacts per day, then and now, with the interval of their ratio. */
  contacts: z
    .object({ before: z.number(), now: z.number(), ratio: z.number(), low: z.number(), high: z.number() })
    .nullable(),
  /** One customer's words from there. */
  quote: z.object({ text: z.string(), customerId: z.uuid() }).nullable(),
})
export type Change = z.infer<typeof Change>

export const listChanges = endpoint({
  get: '/api/changes',
  needs: 'scores:read',
  summary: 'What really changed between two periods, over all scores and places',
  input: Question,
  output: z.object({ periods: Periods, looked: z.number(), changes: z.array(Change) }),
})

export const Recent = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  customer: z.object({ id: z.uuid(), name: z.string() }),
  kind: z.string(),
  name: z.string(),
  channel: z.string(),
  touchpoint: z.string(),
  score: z.number().nullable(),
  scale: z.string(),
  text: z.string(),
  direction: z.string(),
})

export const listRecent = endpoint({
  get: '/api/recent-interactions',
  needs: 'customers:read',
  summary: 'What happened last',
  input: z.object({ filter: FilterInAddress, segment: z.uuid().optional() }),
  output: z.object({ interactions: z.array(Recent) }),
})
