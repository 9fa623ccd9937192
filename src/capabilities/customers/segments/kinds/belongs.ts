import { z } from 'zod'
import { conditionKind } from './kind.ts'
import { isOneOf, ValueList } from './where.ts'

/** The customer's own unit, or the source that made them known. */
export const belongs = conditionKind({
  schema: z.strictObject({
    kind: z.literal('belongs'),
    field: z.enum(['unit', 'source'], 'Choose unit or source.'),
    values: ValueList,
    not: z.boolean().optional(),
  }),
  sql: ({ field, values, not }, ask) =>
    `${field} ${not ? 'NOT IN' : 'IN'} ${ask.bind('Array(String)', values)}`,
  words: ({ field, values, not }) =>
    `whose ${field === 'unit' ? 'unit' : 'first source'} ${isOneOf(values, not)}`,
})
