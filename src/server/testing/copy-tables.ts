import { z } from 'zod'
import type { Facts } from '../../platform/facts/facts.ts'

const Table = z.object({ name: z.string() })

/** Makes every table of one database of facts in another, empty, and writes there which migrations they come from. */
export async function copyTables(facts: Facts, { from, to }: { from: string; to: string }): Promise<void> {
  const made = await facts.query(Table, 'SELECT name FROM system.tables WHERE database = {from:String}', {
    from,
  })
  await Promise.all(made.map(({ name }) => facts.command(`CREATE TABLE ${to}.${name} AS ${from}.${name}`)))
  await facts.command(`INSERT INTO ${to}.migrations SELECT * FROM ${from}.migrations`)
}
