import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Period, Periods } from '../../../platform/period.ts'
import { Asked } from '../../customers/index.ts'
import { Measured, MeasuredShare } from '../measured.ts'
import { Calculator } from './measuring/calculator.ts'
import { Change } from './measuring/change.ts'
import { Ladder } from './measuring/ladder.ts'
import { AskedOn, Band, Scored } from './measuring/scored.ts'
import { PromiseRule, RuleValues } from './rules/rule.ts'

/** Which promises are meant: those of a period, by the filter and segment, and those that fall into one journey. */
export const PromisesAsked = Asked.extend({ journey: z.uuid().optional() })
export type PromisesAsked = z.infer<typeof PromisesAsked>

/** A kind of promise: the id of a rule, or `id:…` and `name:…` for what the data itself says. */
const Kind = z.string().min(1).max(300)

export const Summary = z.object({
  kind: Kind,
  name: z.string(),
  /** Named by somebody, and not by the data. */
  isNamed: z.boolean(),
  /** The interactions in which it is mostly given and fulfilled, by their names. */
  givenAs: z.string(),
  doneAs: z.string(),
  /** `days`, or the unit of a promise about how much. */
  measure: z.string(),
  better: z.enum(['less', 'more']),
  /** Of those that were fulfilled. */
  kept: MeasuredShare,
  change: Change.nullable(),
  /** What is typically promised and delivered, in the measure. */
  promised: z.number().nullable(),
  delivered: z.number().nullable(),
  /** Whatever the period: given and not fulfilled, and of those how many should have been by now. */
  open: z.number(),
  overdue: z.number(),
})
export type Summary = z.infer<typeof Summary>

export const listPromises = endpoint({
  get: '/api/promises',
  needs: 'journeys:read',
  summary: 'What was promised to customers and how much of it was kept, by kind',
  input: PromisesAsked,
  output: z.object({
    periods: Periods,
    kinds: z.array(Summary),
    /** The ledger is being made for the first time, or anew. */
    isMaking: z.boolean(),
  }),
})

const OneKind = PromisesAsked.extend({ kind: Kind })

/** One side of a changed promise. */
const Side = z.object({
  from: z.iso.date(),
  until: z.iso.date(),
  promised: z.number(),
  kept: MeasuredShare,
  score: Measured,
  /** Promises about which the customer got in touch. */
  contacted: MeasuredShare,
})

export const showPromise = endpoint({
  get: '/api/promises/one',
  needs: 'journeys:read',
  summary: 'One kind of promise: what is delivered against what was promised, and what that does',
  input: OneKind.extend({
    /** From so many days early on a promise is exceeded; a third of what is typically promised unless told. */
    early: z.coerce.number().int().min(1).max(60).optional(),
  }),
  output: z.object({
    periods: Periods,
    summary: Summary,
    every: z.enum(['week', 'month']),
    trend: z.array(Period.extend({ kept: MeasuredShare })),
    /** Delivered minus promised, in whole steps. */
    gaps: z.array(z.object({ gap: z.number(), n: z.number() })),
    /** Half, 8 of 10 and 9 of 10 came at this gap or better. */
    gapMedian: Measured,
    gapP80: Measured,
    gapP90: Measured,
    calculator: Calculator,
    scored: z.array(Scored),
    bands: z.array(Band),
    bandsOf: AskedOn.nullable(),
    /** When what is promised changed, over all time, and what that did. */
    changed: z
      .object({
        on: z.iso.date(),
        asked: AskedOn.nullable(),
        before: Side,
        since: Side,
        kept: Change.nullable(),
        score: Change.nullable(),
        contacted: Change.nullable(),
      })
      .nullable(),
    ladder: Ladder,
  }),
})
export type PromiseShown = z.infer<typeof showPromise.output>

export const groupings = [
  'channel',
  'touchpoint',
  'product',
  'unit',
  'country',
  'source',
  'segment',
  'journey',
] as const
export type Grouping = (typeof groupings)[number]

export const listPromiseGroups = endpoint({
  get: '/api/promises/groups',
  needs: 'journeys:read',
  summary: 'How much of one kind of promise was kept, group by group',
  input: OneKind.extend({ by: z.enum(groupings).default('channel') }),
  output: z.object({
    by: z.enum(groupings),
    groups: z.array(
      z.object({
        name: z.string(),
        /** Id of a segment or journey. */
        id: z.string().nullable(),
        kept: MeasuredShare,
        change: Change.nullable(),
        /** Against all others, judged together with the other groups. */
        against: z.enum(['better', 'worse', 'no real difference', 'too few']),
        gap: z.number().nullable(),
      }),
    ),
  }),
})
export type PromiseGroups = z.infer<typeof listPromiseGroups.output>

export const Entry = z.object({
  /** Made from the customer and the promise, in the shape of a UUID of no version. */
  id: z.guid(),
  customer: z.object({ id: z.uuid(), name: z.string() }),
  promisedOn: z.iso.datetime(),
  due: z.iso.datetime(),
  deliveredAt: z.iso.datetime().nullable(),
  promised: z.number(),
  delivered: z.number().nullable(),
  gap: z.number().nullable(),
  daysLate: z.number(),
  state: z.enum(['open', 'overdue', 'kept', 'broken']),
  givenIn: z.uuid(),
  orderId: z.string(),
  channel: z.string(),
  touchpoint: z.string(),
  product: z.string(),
})
export type Entry = z.infer<typeof Entry>

export const listPromiseEntries = endpoint({
  get: '/api/promises/entries',
  needs: 'customers:read',
  summary:
    'Single promises with the customer they were given to; those that are overdue now have waited longest first',
  input: OneKind.extend({
    state: z.enum(['open', 'overdue', 'kept', 'broken']).default('overdue'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    offset: z.coerce.number().int().min(0).max(100_000).default(0),
  }),
  output: z.object({ total: z.number(), entries: z.array(Entry) }),
})

export const listBrokenWords = endpoint({
  get: '/api/promises/words',
  needs: 'voice:read',
  summary: 'What customers said around a promise that was broken to them, in masked words',
  input: OneKind,
  output: z.object({
    words: z.array(
      z.object({
        id: z.uuid(),
        at: z.iso.datetime(),
        text: z.string(),
        language: z.string(),
        channel: z.string(),
        daysLate: z.number(),
        /** The name is empty for whoever may not see customers. */
        customer: z.object({ id: z.uuid(), name: z.string() }),
      }),
    ),
  }),
})

export const listPromiseRules = endpoint({
  get: '/api/promise-rules',
  needs: 'journeys:read',
  summary: 'How promises are told apart: the first rule that fits counts',
  input: z.object({}),
  output: z.object({ rules: z.array(PromiseRule) }),
})

export const createPromiseRule = endpoint({
  post: '/api/promise-rules',
  needs: 'journeys:write',
  summary: 'Name a kind of promise, before all others',
  input: RuleValues,
  output: PromiseRule,
  status: 201,
})

export const changePromiseRule = endpoint({
  put: '/api/promise-rules/:id',
  needs: 'journeys:write',
  summary: 'Change how a kind of promise is recognised',
  input: RuleValues.extend({ id: z.uuid() }),
  output: PromiseRule,
})

export const deletePromiseRule = endpoint({
  delete: '/api/promise-rules/:id',
  needs: 'journeys:write',
  summary: 'Remove a kind of promise; its promises are told apart by the data again',
  input: z.object({ id: z.uuid() }),
  output: z.null(),
  status: 204,
})

export const tryPromiseRule = endpoint({
  post: '/api/promise-rules/trial',
  needs: 'journeys:write',
  summary: 'Which promises a rule would find in the last 90 days with data, before it is saved',
  input: RuleValues,
  output: z.object({
    asOf: z.iso.date(),
    promises: z.number(),
    kept: MeasuredShare,
    promised: z.number().nullable(),
    delivered: z.number().nullable(),
    measure: z.string(),
    givenAs: z.array(z.object({ name: z.string(), n: z.number() })),
  }),
})
export type Trial = z.infer<typeof tryPromiseRule.output>
