import { z } from 'zod'
import { Moment, momentSql, momentWords } from './days.ts'
import { conditionKind } from './kind.ts'

/** When the customer came into Attune. */
export const known = conditionKind({
  schema: z.strictObject({ kind: z.literal('known'), when: Moment }),
  sql: ({ when }, ask) => `(${momentSql('known_since', when, ask)})`,
  words: ({ when }) => `who became known ${momentWords(when)}`,
})
