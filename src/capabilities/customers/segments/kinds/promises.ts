import { z } from 'zod'
import { kept } from '../../../../platform/facts/rollups/daily.ts'
import { When, whenSql, whenWords } from './days.ts'
import { conditionKind } from './kind.ts'
import { Times, timesSql, timesWords } from './times.ts'

/** How many promises to the customer were broken: fulfilled, but after the promised day. */
export const promises = conditionKind({
  schema: z.strictObject({ kind: z.literal('promises'), broken: Times, when: When }),
  sql({ broken, when }, ask) {
    const isBroken = `promised_at IS NOT NULL AND fulfilled_at IS NOT NULL AND ${kept.replaceAll('{zone:String}', ask.zone)} = 0`
    return timesSql(
      broken,
      `${ask.interactions} WHERE ${isBroken} AND ${whenSql('occurred_at', when, ask)}`,
      ask,
    )
  },
  words: ({ broken, when }) =>
    broken.n === 0
      ? `to whom we broke no promise${whenWords(when)}`
      : `to whom we broke a promise${timesWords(broken)}${whenWords(when)}`,
})
