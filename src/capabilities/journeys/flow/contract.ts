import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Periods } from '../../../platform/period.ts'
import { Asked } from '../../customers/index.ts'
import { outcomes } from '../definitions/definition.ts'
import { MeasuredShare } from '../measured.ts'

/** Which journey, and the period, segment and filter it is asked with. */
const AskedOfOne = Asked.extend({ id: z.uuid() })

/** How long in seconds: the half takes no longer than the median, nine in ten no longer than p90. */
const Lengths = z.object({
  mean: z.number().nullable(),
  median: z.number().nullable(),
  p90: z.number().nullable(),
})
export type Lengths = z.infer<typeof Lengths>

/** What stands above all pages of one journey. */
const Heading = z.object({
  id: z.uuid(),
  name: z.string(),
  need: z.string(),
  owner: z.string(),
  /** Being built for the first time, failed at that, or there. */
  state: z.enum(['building', 'failed', 'shown']),
  /** How far the building is, 0 to 1; also of a newer definition beside the one that is shown. Null: nothing is built. */
  building: z.number().nullable(),
  failed: z.string().nullable(),
  periods: Periods,
  /** First and last day on which one began, whatever the period; null where there is none at all. */
  span: z.object({ first: z.iso.date(), last: z.iso.date() }).nullable(),
  journeys: z.number(),
  /** How many go on: they count neither as ended well nor badly. */
  open: z.number(),
  lasted: Lengths,
  /** Of those that have ended. */
  endsWell: MeasuredShare,
  ways: z.number(),
  /** The share of all journeys that took one of the most frequent ways. */
  frequent: z.object({ ways: z.number(), share: z.number() }),
})
export type Heading = z.infer<typeof Heading>

export const showHeading = endpoint({
  get: '/api/journeys/:id/heading',
  needs: 'journeys:read',
  summary: 'A journey in one line: how many, how long, how many end well, in how many ways',
  input: AskedOfOne,
  output: Heading,
})

export const journeyOutcomes = z.enum(outcomes)

/** Why a step deserves a look: many go no further and fail, it comes again and again, it feels bad. */
const problems = ['stops', 'repeats', 'feels'] as const

const Step = z.object({
  name: z.string(),
  /** The stage of the touchpoint it mostly happens at; '' where it has none. */
  stage: z.string(),
  visits: z.number(),
  /** Journeys that come by, once each. */
  journeys: z.number(),
  /** Journeys that come by more than once. */
  again: z.number(),
  /** How often it directly follows itself. */
  selfLoops: z.number(),
  starts: z.number(),
  ends: z.number(),
  /** Journeys that went no further than this and did not succeed, among those that came by. */
  lost: MeasuredShare,
  /** Mean place at which it first comes, from 1. */
  place: z.number(),
  /** Mean of how words and answers at it feel, −1 to 1; null under five of them. */
  feeling: z.number().nullable(),
  told: z.number(),
  /** Shares of its visits, the most used first. */
  channels: z.array(z.object({ channel: z.string(), share: z.number() })),
  problems: z.array(z.enum(problems)),
})
export type Step = z.infer<typeof Step>

const Edge = z.object({
  from: z.string(),
  to: z.string(),
  count: z.number(),
  journeys: z.number(),
  /** Of all transitions; median and p90 of those looked at. */
  seconds: Lengths,
  /** Share of the transitions on which the channel changes. */
  changesChannel: z.number(),
})
export type Edge = z.infer<typeof Edge>

const Way = z.object({
  id: z.string(),
  path: z.array(z.string()),
  journeys: z.number(),
  outcomes: z.object({
    success: z.number(),
    failure: z.number(),
    'given up': z.number(),
    open: z.number(),
  }),
  lasted: Lengths,
  /** Median seconds before each step; the first is 0. */
  waits: z.array(z.number()),
  feeling: z.number().nullable(),
  told: z.number(),
})
export type Way = z.infer<typeof Way>

const Conformance = z.object({
  /** The way it should go: chosen by somebody, or the most frequent one that succeeds. */
  path: z.array(z.string()),
  isChosen: z.boolean(),
  /** Of the journeys that have ended; one may deviate in several ways. */
  exactly: MeasuredShare,
  skipped: MeasuredShare,
  repeated: MeasuredShare,
  additional: MeasuredShare,
  reordered: MeasuredShare,
})
export type Conformance = z.infer<typeof Conformance>

const Flow = z.object({
  periods: Periods,
  journeys: z.number(),
  /** Medians, channels and feelings rest on one journey in so many; 1: on all. Counts and means always on all. */
  oneIn: z.number(),
  steps: z.array(Step),
  edges: z.array(Edge),
  /** Transitions of edges too rare to be listed. */
  rareTransitions: z.number(),
  /** The most frequent ways; how many journeys take any of the others. */
  ways: z.array(Way),
  allWays: z.number(),
  otherJourneys: z.number(),
  changesChannel: MeasuredShare,
  conformance: Conformance.nullable(),
})
export type Flow = z.infer<typeof Flow>

export const showFlow = endpoint({
  get: '/api/journeys/:id/flow',
  needs: 'journeys:read',
  summary: 'How customers really go through a journey: steps, what follows what, ways, times, drop-offs',
  input: AskedOfOne,
  output: Flow,
})

export const chooseHappyPath = endpoint({
  put: '/api/journeys/:id/happy-path',
  needs: 'journeys:write',
  summary: 'Choose the way a journey should go, as names of steps; none: the most frequent one that succeeds',
  input: z.object({ id: z.uuid(), path: z.array(z.string().min(1).max(200)).max(60) }),
  output: z.object({ path: z.array(z.string()) }),
})

/** Which journeys are listed, beside the period, segment and filter. All that is said holds at once. */
const WhichCases = AskedOfOne.extend({
  /** Comes by this step. */
  step: z.string().max(200).optional(),
  /** Goes directly from this step to that one. */
  goesFrom: z.string().max(200).optional(),
  goesTo: z.string().max(200).optional(),
  /** Takes exactly this way. */
  way: z
    .string()
    .regex(/^\d{1,20}$/)
    .optional(),
  /** Went no further than this step and did not succeed. */
  stopped: z.string().max(200).optional(),
  starts: z.string().max(200).optional(),
  /** Comes by this step more than once. */
  again: z.string().max(200).optional(),
  outcome: journeyOutcomes.optional(),
})
export type WhichCases = z.infer<typeof WhichCases>

const CaseInList = z.object({
  id: z.uuid(),
  /** The name is empty for whoever may not see customers. */
  customer: z.object({ id: z.uuid(), name: z.string() }),
  startedAt: z.iso.datetime(),
  seconds: z.number(),
  outcome: journeyOutcomes,
  path: z.array(z.string()),
  /** Mean of how its words feel, −1 to 1. */
  feeling: z.number().nullable(),
  /** What the customer wrote in it, masked: the words that feel worst; '' for whoever may not read them. */
  words: z.string(),
  language: z.string(),
})
export type CaseInList = z.infer<typeof CaseInList>

export const listCases = endpoint({
  get: '/api/journeys/:id/cases',
  needs: 'journeys:read',
  summary: 'The journeys behind a number, those that began last first',
  input: WhichCases.extend({
    cursor: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(1_000).default(50),
  }),
  output: z.object({
    periods: Periods,
    total: z.number(),
    people: z.number(),
    cases: z.array(CaseInList),
    next: z.string().nullable(),
  }),
})

const Moment = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  /** Name of the step it is; '' for what lies beside the steps: answers, replies, what else happened in a contact. */
  step: z.string(),
  name: z.string(),
  kind: z.string(),
  channel: z.string(),
  touchpoint: z.string(),
  direction: z.string(),
  conversation: z.string(),
  /** Seconds since the step before; of steps only. */
  gap: z.number().nullable(),
  /** '' for whoever may not read words. */
  words: z.string(),
  language: z.string(),
  sentiment: z.number().nullable(),
  scale: z.string(),
  score: z.number().nullable(),
  promise: z
    .object({
      promisedAt: z.iso.datetime(),
      fulfilledAt: z.iso.datetime().nullable(),
      kept: z.enum(['kept', 'broken', 'open']),
    })
    .nullable(),
})
export type Moment = z.infer<typeof Moment>

const Story = CaseInList.omit({ words: true, language: true }).extend({
  caseId: z.string(),
  contacts: z.number(),
  channelChanges: z.number(),
  promises: z.number(),
  broken: z.number(),
  way: z.string(),
  moments: z.array(Moment),
})
export type Story = z.infer<typeof Story>

export const showCase = endpoint({
  get: '/api/journeys/:id/cases/:case',
  needs: 'journeys:read',
  summary: 'One journey told step by step',
  input: z.object({ id: z.uuid(), case: z.uuid() }),
  output: Story,
})

/** The same thing on both sides, and whether it really differs. */
const Side = z.object({ n: z.number(), hits: z.number(), value: z.number().nullable() })
const Compared = z.object({
  what: z.enum(['outcome', 'step', 'stopped', 'edge', 'way']),
  /** Step; from; id of the way; 'success'. */
  name: z.string(),
  to: z.string(),
  path: z.array(z.string()),
  now: Side,
  other: Side,
  difference: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  verdict: z.enum(['real change', 'no real change', 'too few']),
})
export type Compared = z.infer<typeof Compared>

const TimeSide = z.object({
  n: z.number(),
  median: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})
const ComparedTime = z.object({
  /** Both '' for the whole journey. */
  from: z.string(),
  to: z.string(),
  now: TimeSide,
  other: TimeSide,
  verdict: z.enum(['real change', 'no real change', 'too few']),
})
export type ComparedTime = z.infer<typeof ComparedTime>

export const compareFlow = endpoint({
  get: '/api/journeys/:id/comparison',
  needs: 'journeys:read',
  summary: 'Two periods or segments of a journey beside each other, the largest real differences first',
  input: AskedOfOne.extend({
    /** The period before, or the id of a segment. */
    against: z.union([z.literal('before'), z.uuid()]),
  }),
  output: z.object({
    now: z.object({ journeys: z.number() }),
    other: z.object({ journeys: z.number() }),
    /** Nothing to compare with: no period before, or nobody in it. */
    shares: z.array(Compared),
    times: z.array(ComparedTime),
  }),
})
