import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { traitsRow } from '../identify/saving.ts'
import type { Told } from '../identify/traits.ts'

const atOnce = 1_000

/**
 * Writes the traits that filters find: a customer's own, and none for a record that was merged into another. The records
 * are locked meanwhile, as the intake does, so that the newest writing has the greatest version.
 */
export async function mirrorTraits(context: Context, records: readonly string[]): Promise<void> {
  for (let first = 0; first < records.length; first += atOnce) {
    await context.transaction(async (tx) => {
      const rows = await lockTraits(tx, records.slice(first, first + atOnce))
      await tx.facts.insert('customer_traits', rows.map(traitsRow))
    })
  }
}

async function lockTraits({ db }: Context, records: readonly string[]) {
  const { rows } = await sql<{ id: string; unit: string; traits: Told['traits'] }>`
    SELECT id, unit, CASE WHEN merged_into IS NULL THEN traits ELSE '{}' END AS traits
    FROM customers WHERE id = ANY (${records}::uuid[]) ORDER BY id FOR UPDATE`.execute(db)
  return rows
}
