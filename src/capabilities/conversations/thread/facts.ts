import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { OutcomeRow, outcomeColumns } from '../listing/facts.ts'

const Whole = OutcomeRow.extend({
  asked_in: z.string().nullable(),
  answered_in: z.string().nullable(),
  first_reply_after: z.number().nullable(),
})
export type WholeOutcome = z.infer<typeof Whole>

/** A conversation by its id, or by the id of one of its messages; undefined where there is none, or none in sight. */
export async function conversationOf({ facts }: Context, id: string): Promise<WholeOutcome | undefined> {
  const [row] = await facts.query(
    Whole,
    `SELECT ${outcomeColumns}, asked_in, answered_in, first_reply_after FROM conversation_outcomes FINAL
    WHERE id = {id:UUID} OR (customer_id, source, conversation_id) IN (
      SELECT customer_id, source, conversation_id FROM interactions WHERE id = {id:UUID} AND conversation_id != '')
    LIMIT 1`,
    { id },
  )
  return row
}
