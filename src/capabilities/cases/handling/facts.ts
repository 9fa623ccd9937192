import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'

const Said = z.object({
  id: z.string(),
  occurred_at: z.coerce.date(),
  kind: z.string(),
  name: z.string(),
  channel: z.string(),
  direction: z.enum(['in', 'out', '']).catch(''),
  text: z.string(),
  feeling: z.string(),
  score: z.number().nullable(),
  scale: z.string(),
  conversation_id: z.string(),
})
export type Said = z.infer<typeof Said>

const columns = Object.keys(Said.shape)
  .filter((name) => name !== 'id')
  .join(', ')

/** Some of the interactions of a customer, the latest first; those that are gone are left out. */
export async function interactionsOf(
  { facts }: Context,
  { records, ids }: { records: readonly string[]; ids: readonly string[] },
): Promise<Said[]> {
  if (ids.length === 0) return []
  return facts.query(
    Said,
    `SELECT id, ${columns} FROM (
      SELECT id, ${columns} FROM interactions
      WHERE customer_id IN {records:Array(UUID)} AND id IN {ids:Array(UUID)}
      ORDER BY version DESC LIMIT 1 BY id)
    ORDER BY occurred_at DESC, id`,
    { records, ids },
  )
}

/** What a customer wrote or answered last. */
export async function lastWordsOf({ facts }: Context, records: readonly string[]): Promise<Said | undefined> {
  const [last] = await facts.query(
    Said,
    `SELECT id, ${columns} FROM (
      SELECT id, ${columns} FROM interactions WHERE customer_id IN {records:Array(UUID)}
      ORDER BY version DESC LIMIT 1 BY id)
    WHERE text != '' AND direction != 'out' AND kind != 'note'
    ORDER BY occurred_at DESC, id LIMIT 1`,
    { records },
  )
  return last
}
