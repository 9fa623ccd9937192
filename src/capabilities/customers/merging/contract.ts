import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'

const Somebody = z.object({
  id: z.uuid(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
})

const Told = z.object({
  value: z.union([z.string(), z.number(), z.boolean()]),
  toldAt: z.iso.datetime().nullable(),
  /** The source that said so, where only one can have. */
  source: z.string().nullable(),
})

const Side = z.enum(['this', 'other'])

/** One thing known of either: `name`, `email`, `phone`, `unit`, or `trait:NAME`. */
export const MergeField = z.object({
  field: z.string(),
  this: Told.nullable(),
  other: Told.nullable(),
  /** Whose value stays unless somebody chooses. */
  kept: Side,
  isSame: z.boolean(),
})
export type MergeField = z.infer<typeof MergeField>

const MergeSide = Somebody.extend({
  unit: z.string(),
  since: z.iso.datetime(),
  /** Records it is made of; more than one where others were merged into it. */
  records: z.number(),
  identities: z.array(z.object({ kind: z.string(), value: z.string(), source: z.string() })),
  interactions: z.number(),
})
export type MergeSide = z.infer<typeof MergeSide>

const mergeNeeds = 'customers:write' as const

export const previewMerge = endpoint({
  get: '/api/customers/:id/merge-preview',
  needs: 'customers:read',
  summary: 'Two customers side by side, and what merging them would keep and bring together',
  input: z.object({ id: z.uuid(), with: z.uuid() }),
  output: z.object({
    this: MergeSide,
    other: MergeSide,
    fields: z.array(MergeField),
    /** Somebody said before that they are not the same person. */
    keptApart: z.object({ by: z.string(), at: z.iso.datetime() }).nullable(),
  }),
})

export const mergeCustomers = endpoint({
  post: '/api/customers/:id/merges',
  needs: mergeNeeds,
  summary: 'Make two customers one; it can be taken back at any time',
  input: z.object({
    id: z.uuid(),
    with: z.uuid(),
    /** Per field, whose value to keep; the newest where nothing is chosen. */
    choose: z.record(z.string().min(1).max(110), Side).default({}),
  }),
  output: z.object({ merge: z.uuid(), customerId: z.uuid() }),
  status: 201,
})

export const Merge = z.object({
  id: z.uuid(),
  survivor: Somebody,
  absorbed: Somebody,
  /** `person`, `candidate`, or `rule:…` with what a source said. */
  reason: z.string(),
  /** Kinds of likeness that spoke for it. */
  evidence: z.array(z.string()),
  by: z.string(),
  at: z.iso.datetime(),
  undone: z.object({ by: z.string(), at: z.iso.datetime() }).nullable(),
  /** What happened is still on its way to the customers it belongs to; a matter of seconds. */
  isMoving: z.boolean(),
})
export type Merge = z.infer<typeof Merge>

export const listMerges = endpoint({
  get: '/api/customers/:id/merges',
  needs: 'customers:read',
  summary: 'What this customer was joined from, and what was split again; newest first',
  input: z.object({ id: z.uuid() }),
  output: z.object({ merges: z.array(Merge) }),
})

export const splitAgain = endpoint({
  delete: '/api/customers/:id/merges/:merge',
  needs: mergeNeeds,
  summary: 'Take a merge back: two customers again, each with what is theirs',
  input: z.object({ id: z.uuid(), merge: z.uuid() }),
  output: z.object({
    customerId: z.uuid(),
    /** The one who stands alone again. */
    otherId: z.uuid(),
  }),
})

export const MergeCandidate = z.object({
  id: z.uuid(),
  a: Somebody.extend({ unit: z.string() }),
  b: Somebody.extend({ unit: z.string() }),
  /** How sure, 0 to 1. */
  score: z.number(),
  /** Kinds of likeness, the strongest first. */
  reasons: z.array(z.string()),
  /** Under which rule one source named both together. */
  rule: z.string().nullable(),
  foundAt: z.iso.datetime(),
})
export type MergeCandidate = z.infer<typeof MergeCandidate>

export const listCandidates = endpoint({
  get: '/api/merge-candidates',
  needs: 'customers:read',
  summary: 'Customers who may be one person, the surest first',
  input: z.object({
    /** `next` of the page before. */
    cursor: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  output: z.object({
    candidates: z.array(MergeCandidate),
    next: z.string().nullable(),
    /** Until when the search has looked at every record; null while it looks for the first time. */
    searchedUntil: z.iso.datetime().nullable(),
  }),
})

export const keepApart = endpoint({
  delete: '/api/merge-candidates/:id',
  needs: mergeNeeds,
  summary: 'They are not the same person: take the pair off the list for good',
  input: z.object({ id: z.uuid() }),
  output: z.null(),
  status: 204,
})
