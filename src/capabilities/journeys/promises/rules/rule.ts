import { z } from 'zod'
import { Invalid } from '../../../../platform/errors.ts'
import { RuleConditions } from '../../../touchpoints/index.ts'

const PropertyName = z
  .string()
  .regex(/^[^.`\\'"\p{Cc}]{1,60}$/u, 'The name of a property, without quotation marks.')

const RuleCondition = RuleConditions.element

/** A promise about how much: `waiting_minutes` is to be at most 10. Both stand in one interaction. */
export const Amount = z.object({
  /** A number that always holds, or the property that says what was promised. */
  promised: z.union([z.object({ value: z.number() }), z.object({ property: PropertyName })]),
  /** The property that says what was delivered. */
  delivered: PropertyName,
  unit: z.string().trim().min(1).max(30),
  /** `less`: it is kept when not more was delivered than promised; `more`: when not less. */
  better: z.enum(['less', 'more']),
})
export type Amount = z.infer<typeof Amount>

/** What a kind of promise is called and how it is recognised, by the interaction in which it is given. */
export const RuleValues = z.object({
  name: z.string().trim().min(1).max(80),
  /** Sentences about the interaction; may be empty where the id of the promise tells enough. */
  conditions: z.array(RuleCondition).max(10),
  /** How the id of the promise begins, whatever the case of its letters; empty where that does not matter. */
  promiseIdBegins: z.string().trim().max(80).default(''),
  /** Without it the promise is about when: `promised_at` and `fulfilled_at`. */
  amount: Amount.nullable().default(null),
})
export type RuleValues = z.infer<typeof RuleValues>

export const PromiseRule = z.object({
  id: z.uuid(),
  ...RuleValues.shape,
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
})
export type PromiseRule = z.infer<typeof PromiseRule>

/** @throws Invalid where nothing says by what such a promise is recognised */
export function recognisable({ conditions, promiseIdBegins }: RuleValues): void {
  if (conditions.length > 0 || promiseIdBegins !== '') return
  throw new Invalid('Say by what such a promise is recognised.', {
    field: 'conditions',
    fix: 'Add a condition, or how its id begins.',
  })
}
