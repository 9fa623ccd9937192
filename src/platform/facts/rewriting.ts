import { sql } from 'kysely'
import type { Context } from '../context.ts'

/**
 * Whoever rewrites or removes rows of the facts that are there already does it in here, one after another, over all
 * processes. ClickHouse reads rows and writes their newer versions in one statement, but not against other statements: a
 * row that is read before it is moved or removed, and written after, would come back; of two newer versions made of the
 * same one, the first would be lost. Adding rows needs no turn.
 * @param work reads what it rewrites anew; keep it short, the others wait
 */
export function inTurn<T>(context: Context, work: () => Promise<T>): Promise<T> {
  return context.transaction(async (tx) => {
    // A delete may take longer than a connection may otherwise wait or be idle.
    await sql`SET LOCAL statement_timeout = 0`.execute(tx.db)
    await sql`SET LOCAL idle_in_transaction_session_timeout = 0`.execute(tx.db)
    await sql`SELECT pg_advisory_xact_lock(hashtext('attune rewriting facts'))`.execute(tx.db)
    return work()
  })
}
