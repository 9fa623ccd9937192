import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Day } from '../../../platform/period.ts'
import { problems } from './checks/problem.ts'
import { QualitySettings } from './settings.ts'

export type { Problem } from './checks/problem.ts'
export type { QualitySettings } from './settings.ts'

const Problem = z.enum(problems)
const FieldName = z.string().min(1).max(100)
const Count = z.number()

/** Of n customers so many have a value, a valid one, one nobody else has, a fresh one; all are counted, none estimated. */
const Measured = {
  n: Count,
  there: Count,
  valid: Count,
  /** Null where several may have the same. */
  unique: Count.nullable(),
  fresh: Count,
  /** 0 to 100; null where there is nobody. */
  score: z.number().nullable(),
}

export const QualityField = z.object({
  field: FieldName,
  /** After so many days a value is old; 0: never. */
  staleDays: Count,
  ...Measured,
  /** Values told up to 30, 90, 180, 365, 730 days ago, longer ago, and at an unknown time. */
  ages: z.array(Count),
  problems: z.record(z.string(), Count),
  bySource: z.array(z.object({ source: z.string(), ...Measured })),
})
export type QualityField = z.infer<typeof QualityField>

const Check = z.enum(['person', 'touchpoint', 'accepted', 'clock', 'text', 'value', 'language'])

export const QualitySource = z.object({
  source: z.string(),
  score: z.number().nullable(),
  /** Of n that arrived in 90 days so many are good; `accepted` counts since the source exists. */
  checks: z.array(z.object({ check: Check, n: Count, good: Count, duplicates: Count })),
  arrival: z
    .object({
      state: z.enum(['arriving', 'silent', 'once']),
      lastAt: z.iso.datetime(),
      hours: Count,
      longestGapHours: Count,
      usualGapHours: Count,
    })
    .nullable(),
})
export type QualitySource = z.infer<typeof QualitySource>

export const showQuality = endpoint({
  get: '/api/quality',
  needs: 'customers:read',
  summary:
    'How complete, valid, unique and fresh customers’ data are, per field and source, and how sources work',
  input: z.object({}),
  output: z.object({
    checkedAt: z.iso.datetime().nullable(),
    /** Of a check that is under way. */
    progress: z.object({ done: Count, total: Count }).nullable(),
    customers: Count,
    settings: QualitySettings,
    fields: z.array(QualityField),
    sources: z.array(QualitySource),
    interactionWeights: z.record(Check, Count),
    toMend: z.array(z.object({ field: FieldName, problem: Problem, n: Count, mendable: Count })),
    /** Pairs that may be one person; null for whoever does not see everything. */
    sameCustomers: Count.nullable(),
  }),
})

export const showQualityTrend = endpoint({
  get: '/api/quality-trend',
  needs: 'customers:read',
  summary: 'Whether a field got better: its score and parts on each day it was checked',
  input: z.object({ field: FieldName.default('email'), source: z.string().max(100).optional() }),
  output: z.object({ days: z.array(z.object({ day: Day, ...Measured })) }),
})

export const checkNow = endpoint({
  post: '/api/quality/checks',
  needs: 'customers:write',
  summary: 'Check all data now instead of with the next night',
  input: z.object({}),
  output: z.null(),
  status: 204,
})

export const changeQualitySettings = endpoint({
  put: '/api/quality/settings',
  needs: 'customers:write',
  summary: 'Change weights, ages and important traits; everything is checked anew',
  input: QualitySettings,
  output: QualitySettings,
})

/** What to write instead; null takes a value away. */
const Proposal = z.object({
  name: z.string().nullable().optional(),
  email: z.string().nullable().optional(),
  phone: z.string().nullable().optional(),
  traits: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).nullable()).optional(),
})

export const Finding = z.object({
  customerId: z.uuid(),
  name: z.string().nullable(),
  field: FieldName,
  problem: Problem,
  value: z.string(),
  proposal: Proposal.nullable(),
  source: z.string(),
  foundAt: z.iso.datetime(),
})
export type Finding = z.infer<typeof Finding>

/** Which findings are asked for. */
export const FindingsAsked = z.object({
  field: FieldName.optional(),
  problem: Problem.optional(),
  source: z.string().max(100).optional(),
  onlyMendable: z.stringbool().optional(),
})

export const listFindings = endpoint({
  get: '/api/quality/findings',
  needs: 'customers:read',
  summary: 'Values to mend: the records, what is wrong, and what to write instead where that is plain',
  input: FindingsAsked.extend({
    /** `next` of the page before. */
    cursor: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({ findings: z.array(Finding), next: z.string().nullable() }),
})

const One = z.object({ customerId: z.uuid(), field: FieldName, problem: Problem })

export const mendFindings = endpoint({
  post: '/api/quality/mendings',
  needs: 'customers:write',
  summary: 'Write the proposed corrections of some findings, as corrections by hand',
  input: z.object({
    items: z
      .array(One.extend({ proposal: Proposal }))
      .min(1)
      .max(200),
  }),
  output: z.object({
    mended: Count,
    refused: z.array(
      z.object({ customerId: z.uuid(), field: FieldName, reason: z.string(), fix: z.string().nullable() }),
    ),
  }),
})

export const ignoreFindings = endpoint({
  post: '/api/quality/ignored',
  needs: 'customers:write',
  summary: 'Set findings aside with a reason, until the value changes',
  input: z.object({ items: z.array(One).min(1).max(200), reason: z.string().trim().min(3).max(500) }),
  output: z.object({ ignored: Count }),
})

export const listIgnored = endpoint({
  get: '/api/quality/ignored',
  needs: 'customers:read',
  summary: 'Findings that were set aside, by whom and why; the latest first',
  input: z.object({}),
  output: z.object({
    ignored: z.array(
      One.extend({ name: z.string().nullable(), reason: z.string(), by: z.string(), at: z.iso.datetime() }),
    ),
  }),
})

export const restoreIgnored = endpoint({
  delete: '/api/quality/ignored',
  needs: 'customers:write',
  summary: 'Find it again',
  input: One,
  output: z.null(),
  status: 204,
})
