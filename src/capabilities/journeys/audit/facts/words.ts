import { z } from 'zod'
import type { Context } from '../../../../platform/context.ts'

/** Customers' own words, surely read, that feel clearly bad or good and are neither a word nor a page. */
export function strongWords(feeling: 'low' | 'high'): string {
  return `text != '' AND direction != 'out' AND is_sure AND isNotNull(sentiment)
    AND lengthUTF8(text) BETWEEN 25 AND 280 AND sentiment ${feeling === 'low' ? '< -0.3' : '> 0.3'}`
}

const Words = z.object({ id: z.string(), text: z.string() })

/** The (masked) words of interactions, by their ids; what was erased has none. */
export async function wordsOf({ facts }: Context, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await facts.query(
    Words,
    "SELECT id, text FROM interactions FINAL WHERE id IN {ids:Array(UUID)} AND text != ''",
    { ids },
  )
  return new Map(rows.map(({ id, text }) => [id, text]))
}
