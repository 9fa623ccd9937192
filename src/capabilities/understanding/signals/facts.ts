import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'

const Said = z.object({ id: z.string(), at: z.string(), text: z.string() })
export type Said = z.infer<typeof Said>

/** The newest words of customers, or of our own side, that the actor may see. */
export function newestWords(
  { facts }: Context,
  { direction, limit }: { direction: 'in' | 'out'; limit: number },
): Promise<Said[]> {
  const side = direction === 'out' ? "direction = 'out'" : "direction != 'out'"
  return facts.query(
    Said,
    `SELECT id, occurred_at AS at, text FROM interactions FINAL
    WHERE text != '' AND ${side} ORDER BY occurred_at DESC, id LIMIT {limit:UInt32}`,
    { limit },
  )
}
