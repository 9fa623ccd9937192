import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Logger } from 'pino'
import { PatientPool } from './patient-pool.ts'
import type { Tables } from './tables.ts'

/** What people edit, in PostgreSQL. */
export interface State {
  db: Kysely<Tables>
  /** The same connections without Kysely, for migrations and libraries that bring their own SQL. */
  pool: pg.Pool
  close(): Promise<void>
}

export function openState({ url, log }: { url: string; log: Logger }): State {
  const pool = new PatientPool({
    connectionString: url,
    application_name: 'attune',
    max: 16,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
    types: { getTypeParser: parserFor as typeof pg.types.getTypeParser },
  })
  // Without a listener an idle connection that breaks (the server was restarted) would end the process.
  pool.on('error', (error) => log.warn({ err: error }, 'A connection to PostgreSQL broke.'))
  // So would one that breaks while it is in use; whoever uses it learns of it by their failed query.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, close: () => db.destroy() }
}

/**
 * How PostgreSQL's values arrive in rows:
 * - `int8` (also every count(*) and sum of integers) as a number; one past 2⁵³ is an error, not a wrong number
 * - `numeric` as text, exact
 * - `date` as text, 2026-03-31: a calendar day has no time zone
 * - `timestamptz` as a Date; contracts turn it into UTC ISO text
 */
function parserFor(type: number, format?: 'text' | 'binary') {
  if (format !== 'binary') {
    if (type === pg.types.builtins.INT8) return wholeNumber
    if (type === pg.types.builtins.NUMERIC || type === pg.types.builtins.DATE) return String
  }
  return format === 'binary' ? pg.types.getTypeParser(type, format) : pg.types.getTypeParser(type)
}

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} does not fit a JavaScript number exactly.`)
  return number
}
