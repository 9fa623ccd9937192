import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Rule } from './rule.ts'

export type { Rule, When } from './rule.ts'

const Instant = z.iso.datetime()

const RuleShown = Rule.extend({
  id: z.uuid(),
  changedAt: Instant,
  /** What arrived until then was looked at. */
  followedUntil: Instant.nullable(),
  /** Cases opened by it in the last thirty days, and how many of them were solved since. */
  opened: z.number(),
  solved: z.number(),
})
export type RuleShown = z.infer<typeof RuleShown>

export const listRules = endpoint({
  get: '/api/cases/rules',
  needs: 'cases:read',
  summary: 'What opens cases by itself, in the order in which the rules are asked',
  input: z.object({}),
  output: z.object({ rules: z.array(RuleShown) }),
})

export const addRule = endpoint({
  post: '/api/cases/rules',
  needs: 'cases:manage',
  summary: 'Open cases by themselves from now on; what happened before opens none',
  input: Rule,
  output: RuleShown,
  status: 201,
})

export const changeRule = endpoint({
  put: '/api/cases/rules/:id',
  needs: 'cases:manage',
  summary: 'Change a rule, or switch it on or off; it begins with what happens from now on',
  input: Rule.extend({ id: z.uuid() }),
  output: RuleShown,
})

export const removeRule = endpoint({
  delete: '/api/cases/rules/:id',
  needs: 'cases:manage',
  summary: 'Remove a rule; its cases stay',
  input: z.object({ id: z.uuid() }),
  output: z.null(),
  status: 204,
})

export const previewRule = endpoint({
  post: '/api/cases/rules/preview',
  needs: 'cases:read',
  summary: 'What a rule would have opened in the last thirty days with data',
  input: Rule,
  output: z.object({
    from: Instant,
    until: Instant,
    /** Happenings that it would have seen, of how many customers. */
    happened: z.number(),
    customers: z.number(),
    /** Cases it would have opened; the others would have been added to them, or fallen into its quiet days. */
    wouldOpen: z.number(),
    /** The day with most of them, and how many it would have held back there. */
    mostInADay: z.number(),
    heldBack: z.number(),
    /** The latest, each with the interaction it stands on; names only for whoever may see customers. */
    examples: z.array(
      z.object({
        customer: z.object({ id: z.uuid(), name: z.string().nullable() }),
        at: Instant,
        words: z.string(),
        interactionId: z.uuid().nullable(),
      }),
    ),
    /** There were more than are counted. */
    isCut: z.boolean(),
  }),
})
