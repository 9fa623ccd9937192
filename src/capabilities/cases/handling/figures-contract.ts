import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Day } from '../../../platform/period.ts'
import { caseKinds } from '../case.ts'

/** Business minutes of cases: the middle one, and that within which nine of ten were. Null under five. */
const Times = z.object({ n: z.number(), median: z.number().nullable(), p90: z.number().nullable() })

/** A share with its 95 % Wilson interval; null where there is nothing to count. */
const Share = z.object({
  hits: z.number(),
  n: z.number(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})

const Figures = z.object({
  opened: z.number(),
  solved: z.number(),
  contact: Times,
  solution: Times,
  contactedInTime: Share,
  solvedInTime: Share,
  reopened: Share,
  /** Of those asked again who answered: happy now. */
  happyAgain: Share,
  /** Of those asked again. */
  answeredAgain: Share,
})

export const showCaseFigures = endpoint({
  get: '/api/cases/figures',
  needs: 'cases:read',
  summary: 'How fast and how well cases opened in a period were solved, and what they came from',
  input: z.object({
    from: Day,
    until: Day,
    kind: z.enum(caseKinds).optional(),
    unit: z.string().max(100).optional(),
  }),
  output: z.object({
    figures: Figures,
    /** What they came from and what came of them, the commonest first. */
    rootCauses: z.array(z.object({ key: z.string(), name: z.string(), n: z.number() })),
    outcomes: z.array(z.object({ key: z.string(), name: z.string(), n: z.number() })),
    /** To make up for something, in the currency of the settings; what was declined does not count. */
    given: z.object({ n: z.number(), amount: z.number(), currency: z.string(), beyondBudget: z.number() }),
  }),
})
