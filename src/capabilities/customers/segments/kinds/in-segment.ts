import { z } from 'zod'
import { conditionKind } from './kind.ts'

/** Customers of another segment, or all but them. */
export const inSegment = conditionKind({
  schema: z.strictObject({
    kind: z.literal('segment'),
    id: z.uuid('Choose a segment.'),
    not: z.boolean().optional(),
  }),
  sql: ({ id, not }, ask) => `${not ? 'NOT ' : ''}(${ask.isIn(id)})`,
  words: ({ id, not }, tell) => `who are ${not ? 'not ' : ''}in “${tell.nameOf(id)}”`,
})
