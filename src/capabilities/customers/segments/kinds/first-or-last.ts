import { z } from 'zod'
import { Moment, momentSql, momentWords } from './days.ts'
import { conditionKind } from './kind.ts'
import { nounOf, Where, whereSql, whereWords } from './where.ts'

/** When something happened for the first or the last time; whoever never did it is not meant. */
export const firstOrLast = conditionKind({
  schema: z.strictObject({
    kind: z.literal('first or last'),
    which: z.enum(['first', 'last'], 'Choose first or last.'),
    where: Where,
    when: Moment,
  }),
  sql({ which, where, when }, ask) {
    const end = which === 'first' ? 'min(occurred_at)' : 'max(occurred_at)'
    return `customer_id IN (SELECT customer_id FROM ${ask.interactions} WHERE ${whereSql(where, ask)}
      GROUP BY customer_id HAVING ${momentSql(end, when, ask)})`
  },
  words: ({ which, where, when }) =>
    `whose ${which} ${nounOf(where)}${whereWords(where)} was ${momentWords(when)}`,
})
