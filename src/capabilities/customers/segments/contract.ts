import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Day } from '../../../platform/period.ts'
import { measureNames } from '../measures/known.ts'
import { Definition } from './definition.ts'
import { Filter } from './filter.ts'

export type { Definition, Group, Item, SegmentCondition } from './definition.ts'

/** A set of customers under a name. */
export const Segment = z.object({
  id: z.uuid(),
  name: z.string(),
  /** The definition in plain English. */
  description: z.string(),
  definition: Definition,
  /** Customers in it when it was last worked out, and a week before that; null where it was not. */
  size: z.number().nullable(),
  sizeBefore: z.number().nullable(),
  /** When its members were worked out as it is described now; null where that is still to be done. */
  evaluatedAt: z.iso.datetime().nullable(),
  /** Other segments that name it. */
  usedBy: z.array(z.object({ id: z.uuid(), name: z.string() })),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
})
export type Segment = z.infer<typeof Segment>

/** Whom it means: a definition, or the filter of a page (and the segment chosen there), which is made into one. */
const Described = z.object({
  name: z.string().trim().min(1).max(80),
  definition: Definition.optional(),
  filter: Filter.min(1).optional(),
  within: z.uuid().optional(),
})
export type Described = z.infer<typeof Described>

const OneSegment = z.object({ id: z.uuid() })
const Page = OneSegment.extend({
  /** `next` of the page before. */
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
})

export const listSegments = endpoint({
  get: '/api/segments',
  needs: 'segments:read',
  summary: 'Segments by name, with their size',
  input: z.object({}),
  output: z.object({ segments: z.array(Segment) }),
})

export const showSegment = endpoint({
  get: '/api/segments/:id',
  needs: 'segments:read',
  summary: 'One segment',
  input: OneSegment,
  output: Segment,
})

export const createSegment = endpoint({
  post: '/api/segments',
  needs: 'segments:write',
  summary: 'Save a set of customers under a name',
  input: Described,
  output: Segment,
  status: 201,
})

export const changeSegment = endpoint({
  put: '/api/segments/:id',
  needs: 'segments:write',
  summary: 'Rename a segment or describe it anew',
  input: Described.extend({ id: z.uuid() }),
  output: Segment,
})

export const deleteSegment = endpoint({
  delete: '/api/segments/:id',
  needs: 'segments:write',
  summary: 'Remove a segment and its history',
  input: OneSegment,
  output: z.null(),
  status: 204,
})

export const evaluateSegment = endpoint({
  post: '/api/segments/:id/evaluation',
  needs: 'segments:write',
  summary: 'Work out its members now instead of within the hour',
  input: OneSegment,
  output: z.null(),
  status: 204,
})

const Person = z.object({ id: z.uuid(), name: z.string() })

/** What a definition would mean, while it is being written. */
export const previewSegment = endpoint({
  post: '/api/segment-preview',
  needs: 'segments:write',
  summary: 'How many customers a definition means, and who they are, without saving it',
  input: z.object({
    /** As in a segment; what is not right about it is told. */
    definition: z.unknown(),
    /** The segment that is being changed. */
    id: z.uuid().optional(),
  }),
  output: z.object({
    /** What is wrong, and where: `root.of.1.times.n`. Nothing is counted then. */
    problems: z.array(z.object({ at: z.string(), what: z.string() })),
    description: z.string().nullable(),
    count: z
      .object({
        customers: z.number(),
        /** All customers there are. */
        of: z.number(),
        share: z.number(),
        /** Worked out from a sample of the customers, because all of them would take too long; then with an interval. */
        isEstimate: z.boolean(),
        low: z.number(),
        high: z.number(),
        /** Some of them; nobody for those who may not see customers. */
        sample: z.array(Person),
        tookMs: z.number(),
      })
      .nullable(),
  }),
})

export const listMembers = endpoint({
  get: '/api/segments/:id/members',
  needs: 'customers:read',
  summary: 'Customers in a segment as it was last worked out, who came last first',
  input: Page,
  output: z.object({
    members: z.array(Person.extend({ since: z.iso.datetime() })),
    next: z.string().nullable(),
  }),
})

export const showHistory = endpoint({
  get: '/api/segments/:id/history',
  needs: 'segments:read',
  summary: 'How large a segment was each day, and how many came and went',
  input: OneSegment.extend({ days: z.coerce.number().int().min(1).max(730).default(90) }),
  output: z.object({
    /** Since when its members are kept; null where they were never worked out. */
    since: z.iso.datetime().nullable(),
    days: z.array(z.object({ day: Day, size: z.number(), entered: z.number(), left: z.number() })),
  }),
})

export const listMovements = endpoint({
  get: '/api/segments/:id/movements',
  needs: 'customers:read',
  summary: 'Who came into a segment or left it, newest first',
  input: Page.extend({
    way: z.enum(['entered', 'left']).default('entered'),
    /** Only on this day. */
    day: Day.optional(),
  }),
  output: z.object({
    movements: z.array(Person.extend({ at: z.iso.datetime() })),
    next: z.string().nullable(),
  }),
})

export const listSegmentsOfCustomer = endpoint({
  get: '/api/customers/:id/segments',
  needs: 'customers:read',
  summary: 'The segments a customer is in, and since when',
  input: z.object({ id: z.uuid() }),
  output: z.object({
    segments: z.array(
      z.object({ id: z.uuid(), name: z.string(), description: z.string(), since: z.iso.datetime() }),
    ),
  }),
})

const Occurring = z.object({ value: z.string(), n: z.number() })

/** What people can choose from in a filter: the values that occur, most frequent first, and the trait names. */
export const listFilterValues = endpoint({
  get: '/api/filter-values',
  needs: 'segments:read',
  summary: 'Values that occur, for building filters',
  input: z.object({}),
  output: z.object({
    fields: z.array(z.object({ field: z.string(), values: z.array(Occurring) })),
  }),
})

/** What only whoever builds a segment chooses from. */
export const listSegmentValues = endpoint({
  get: '/api/segment-values',
  needs: 'segments:read',
  summary: 'Names, traits, scales and currencies that occur, for building segments',
  input: z.object({}),
  output: z.object({
    names: z.array(Occurring),
    traits: z.array(Occurring),
    /** Questions that were answered. */
    scales: z.array(z.object({ scale: z.string(), wording: z.string(), n: z.number() })),
    currencies: z.array(z.string()),
    /** Units that customers belong to, and sources that made them known. */
    units: z.array(Occurring),
    sources: z.array(Occurring),
    /** What is measured of customers, in words; a number has no values to choose from. */
    measures: z.array(
      z.object({
        name: z.enum(measureNames),
        label: z.string(),
        kind: z.enum(['number', 'choice']),
        choices: z.array(z.object({ value: z.string(), label: z.string() })),
      }),
    ),
  }),
})
