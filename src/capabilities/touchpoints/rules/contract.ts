import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { RuleConditions } from '../recognition/rule.ts'

const Id = z.uuid()
const Outcome = {
  conditions: RuleConditions,
  touchpointId: Id,
  /** Empty: the channel stays what it is. */
  channel: z.string().trim().max(80).default(''),
}

export const Rule = z.object({
  id: Id,
  conditions: RuleConditions,
  touchpointId: Id,
  channel: z.string(),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
})
export type Rule = z.infer<typeof Rule>

export const listRules = endpoint({
  get: '/api/touchpoint-rules',
  needs: 'touchpoints:read',
  summary: 'How interactions are recognised: the first rule that fits counts',
  input: z.object({}),
  output: z.object({ rules: z.array(Rule) }),
})

export const createRule = endpoint({
  post: '/api/touchpoint-rules',
  needs: 'touchpoints:write',
  summary: 'Add a rule, before all others',
  input: z.object(Outcome),
  output: Rule,
  status: 201,
})

export const changeRule = endpoint({
  put: '/api/touchpoint-rules/:id',
  needs: 'touchpoints:write',
  summary: 'Change a rule; it stays where it stands',
  input: z.object({ id: Id, ...Outcome }),
  output: Rule,
})

export const deleteRule = endpoint({
  delete: '/api/touchpoint-rules/:id',
  needs: 'touchpoints:write',
  summary: 'Remove a rule',
  input: z.object({ id: Id }),
  output: z.null(),
  status: 204,
})

export const orderRules = endpoint({
  put: '/api/touchpoint-rule-order',
  needs: 'touchpoints:write',
  summary: 'Put the rules in order: all their ids',
  input: z.object({ ids: z.array(Id).max(200) }),
  output: z.object({ rules: z.array(Rule) }),
})

const Place = z.object({ touchpoint: z.string(), stage: z.string(), channel: z.string() })
const Counted = z.object({ n30: z.number(), n90: z.number() })

export const Trial = z.object({
  asOf: z.iso.date(),
  isHistory: z.boolean(),
  /** How many the conditions hold for, and how many of them would be recognised differently. */
  fits: Counted,
  changes: Counted,
  /** How many it fits that an earlier rule takes. */
  taken: Counted,
  moves: z.array(Counted.extend({ from: Place, to: Place })),
  samples: z.array(
    z.object({
      at: z.iso.datetime(),
      kind: z.string(),
      name: z.string(),
      source: z.string(),
      page: z.string(),
      from: Place,
      to: Place,
    }),
  ),
})
export type Trial = z.infer<typeof Trial>

export const tryRule = endpoint({
  post: '/api/touchpoint-rules/trial',
  needs: 'touchpoints:write',
  summary: 'What a rule would change in the last 90 days, before it is saved',
  input: z.object({
    /** The rule it would take the place of; without it, it would be the first. */
    id: Id.optional(),
    rule: z.object(Outcome),
  }),
  output: Trial,
})
