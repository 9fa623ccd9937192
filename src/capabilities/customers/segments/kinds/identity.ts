import { z } from 'zod'
import { conditionKind } from './kind.ts'

const ways = { email: 'an e-mail address', phone: 'a phone number', userId: 'a user id' } as const
const columns = { email: 'has_email', phone: 'has_phone', userId: 'has_user_id' } as const
const names = Object.keys(ways) as (keyof typeof ways)[]

/** By what we can tell or reach them. The facts know only that there is one, never which. */
export const identity = conditionKind({
  schema: z.strictObject({
    kind: z.literal('identity'),
    has: z.enum(names, `Choose one of ${names.join(', ')}.`),
    not: z.boolean().optional(),
  }),
  sql: ({ has, not }) => `${columns[has]} = ${not ? 0 : 1}`,
  words: ({ has, not }) => `who ${not ? 'do not have' : 'have'} ${ways[has]}`,
})
