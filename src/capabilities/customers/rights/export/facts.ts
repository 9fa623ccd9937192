import { z } from 'zod'
import type { Context } from '../../../../platform/context.ts'

const Row = z.record(z.string(), z.unknown())

const rowsAtOnce = 1_000

/**
 * Every interaction of these records with all that is kept of it, oldest first, a page at a time: however many there are,
 * a thousand of them are in memory.
 */
export async function* allInteractions({ facts }: Context, family: readonly string[]) {
  let after: { at: string; last: string } | undefined
  for (;;) {
    const rows = await facts.query(
      Row,
      `SELECT * EXCEPT (version, known_as), properties::String AS properties FROM interactions FINAL
      WHERE customer_id IN {family:Array(UUID)} ${after ? 'AND (occurred_at, id) > ({at:DateTime64(3)}, {last:UUID})' : ''}
      ORDER BY occurred_at, id LIMIT 1 BY id LIMIT ${rowsAtOnce}`,
      { family, ...after },
    )
    for (const row of rows) yield told(row)
    const last = rows.at(-1)
    if (!last || rows.length < rowsAtOnce) return
    after = { at: String(last.occurred_at), last: String(last.id) }
  }
}

/** What is empty says nothing. */
function told({ properties, ...row }: Record<string, unknown>) {
  const kept = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '' && value !== null))
  return properties === '{}' ? kept : { ...kept, properties: JSON.parse(String(properties)) as unknown }
}
