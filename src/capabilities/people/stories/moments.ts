import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'

const Moment = z.object({
  id: z.string(),
  customer_id: z.string(),
  words: z.string(),
  language: z.string(),
  is_conversation: z.coerce.number(),
})
export type Moment = z.infer<typeof Moment>

/** What customers said in these interactions, masked, as far as the actor's units see them. */
export async function momentsOf({ facts }: Context, ids: readonly string[]): Promise<Map<string, Moment>> {
  if (ids.length === 0) return new Map()
  const rows = await facts.query(
    Moment,
    `SELECT id, customer_id, text AS words, language, conversation_id != '' AS is_conversation
    FROM interactions WHERE id IN {ids:Array(UUID)} ORDER BY version DESC LIMIT 1 BY id`,
    { ids: [...new Set(ids)] },
  )
  return new Map(rows.map((row) => [row.id, row]))
}
