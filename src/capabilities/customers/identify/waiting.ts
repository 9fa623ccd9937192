import type { Kysely } from 'kysely'
import type { Tables } from '../../../platform/postgres/tables.ts'

/** Writes what an identifier has heard again of these customers and not written yet. */
type Write = (customerIds: readonly string[]) => Promise<void>

const writers = new WeakMap<Kysely<Tables>, Set<Write>>()

/** Says that something may wait to be written; the answer takes that back. */
export function mayWait(db: Kysely<Tables>, write: Write): () => void {
  const those = writers.get(db) ?? new Set()
  writers.set(db, those.add(write))
  return () => those.delete(write)
}

/** Before records are held against each other by when they were told: what waits of them in this process is written. */
export async function writeWaiting(db: Kysely<Tables>, customerIds: readonly string[]): Promise<void> {
  for (const write of writers.get(db) ?? []) await write(customerIds)
}
