import { z } from 'zod'
import { When, whenSql, whenWords } from './days.ts'
import { conditionKind } from './kind.ts'
import { numeral } from './numbers.ts'

/**
 * What the orders of a customer add up to; what went back counts against it. Currencies are never added to each other:
 * without one named, the sum in any one of them decides.
 */
export const spent = conditionKind({
  schema: z.strictObject({
    kind: z.literal('spent'),
    is: z.enum(['at least', 'at most'], 'Choose at least or at most.'),
    amount: z
      .number('Give an amount.')
      .positive('Give an amount above 0.')
      .max(1e12, 'This amount is too large.'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'A currency is three capital letters, such as EUR.')
      .optional(),
    when: When,
  }),
  sql({ is, amount, currency, when }, ask) {
    const only = currency === undefined ? '1' : `currency = ${ask.bind('String', currency)}`
    const whose = (comparison: string) =>
      `(SELECT customer_id FROM ${ask.interactions}
      WHERE kind = 'order' AND value IS NOT NULL AND ${only} AND ${whenSql('occurred_at', when, ask)}
      GROUP BY customer_id, currency HAVING sum(value) ${comparison} ${ask.bind('Decimal(18, 4)', amount)})`
    return is === 'at least' ? `customer_id IN ${whose('>=')}` : `customer_id NOT IN ${whose('>')}`
  },
  words: ({ is, amount, currency, when }) =>
    `who spent ${is} ${currency ? `${currency} ` : ''}${numeral(amount)}${whenWords(when)}`,
})
