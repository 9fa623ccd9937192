import { z } from 'zod'
import { When, whenSql, whenWords } from './days.ts'
import { conditionKind } from './kind.ts'
import { isNever, Times, timesSql, timesWords } from './times.ts'
import { verbOf, Where, whereSql, whereWords } from './where.ts'

/** How often something happened with the customer; exactly 0 times is that it did not. */
export const did = conditionKind({
  schema: z.strictObject({ kind: z.literal('did'), where: Where, times: Times, when: When }),
  sql: ({ where, times, when }, ask) =>
    timesSql(
      times,
      `${ask.interactions} WHERE ${whereSql(where, ask)} AND ${whenSql('occurred_at', when, ask)}`,
      ask,
    ),
  words: ({ where, times, when }) =>
    `who ${verbOf(where, isNever(times))}${whereWords(where)}${timesWords(times)}${whenWords(when)}`,
})
