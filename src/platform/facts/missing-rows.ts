import { z } from 'zod'
import type { Facts } from './facts.ts'

/** Tables whose rows can be found again, and how. A greater version of a row stands for a smaller one. */
const tables: Record<string, { key: string; version: string; hasArrival: boolean }> = {
  interactions: { key: 'id', version: 'max(version)', hasArrival: true },
  interaction_ids: { key: 'id', version: '0', hasArrival: true },
  customer_traits: { key: 'customer_id', version: 'max(version)', hasArrival: false },
}

type Row = Record<string, unknown>
const Found = z.object({ key: z.string(), version: z.coerce.number() })
/** As text they must stay within what the store takes as one value. */
const keysPerQuestion = 1_000

/**
 * Which of these rows a store that went away in the middle of their insert does not have. ClickHouse notes the
 * deduplication token of a block before it puts the block in place; killed in between, it takes the repetition for a
 * duplicate and answers that all is stored. (So does MergeTree in 26.x; replicated tables do both in one step.)
 */
export async function missingRows(
  facts: Facts,
  table: string,
  rows: readonly object[],
): Promise<readonly object[]> {
  const known = tables[table]
  if (!known) return []
  const keyOf = (row: object) => String((row as Row)[known.key])
  const found = new Map<string, number>()
  for (let first = 0; first < rows.length; first += keysPerQuestion) {
    const asked = rows.slice(first, first + keysPerQuestion)
    const since = asked.map((row) => String((row as Row).received_at)).sort()[0]
    const sql = `SELECT ${known.key}::String AS key, ${known.version} AS version FROM ${table}
      WHERE ${known.key} IN {keys:Array(UUID)} ${known.hasArrival ? 'AND received_at >= {since:DateTime64(3)}' : ''}
      GROUP BY key`
    const values = { keys: asked.map(keyOf), ...(known.hasArrival && { since }) }
    for (const { key, version } of await facts.query(Found, sql, values)) found.set(key, version)
  }
  return rows.filter((row) => (found.get(keyOf(row)) ?? -1) < Number((row as Row).version ?? 0))
}
