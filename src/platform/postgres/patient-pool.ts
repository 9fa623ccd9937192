import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { Unavailable } from '../errors.ts'

type Told = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  done: (release?: boolean | Error) => void,
) => void

/**
 * A pool that waits when PostgreSQL is away for a moment (a restart takes about a second), before anything was
 * asked: nothing is ever run twice. A connection that breaks in the middle of a transaction still is an error,
 * because only the caller can know whether to begin again.
 */
export class PatientPool extends pg.Pool {
  static readonly patience = 15_000

  override connect(): Promise<pg.PoolClient>
  override connect(callback: Told): void
  override connect(callback?: Told): Promise<pg.PoolClient> | undefined {
    const client = this.patiently()
    if (!callback) return client
    client.then(
      (connected) => callback(undefined, connected, connected.release),
      (error) => callback(error, undefined, () => undefined),
    )
  }

  private async patiently(): Promise<pg.PoolClient> {
    const until = Date.now() + PatientPool.patience
    while (true) {
      try {
        return await super.connect()
      } catch (error) {
        if (!isAway(error)) throw error
        if (Date.now() > until) throw away(error)
        await pause(100)
      }
    }
  }
}

/** Not there yet, or going down or coming up: 57P01 shutdown, 57P02 crash, 57P03 starting, 53300 all connections taken. */
function isAway(error: unknown): boolean {
  const { code, message } = error as { code?: string; message: string }
  const passing = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '53300']
  return (code !== undefined && passing.includes(code)) || message === 'Connection terminated unexpectedly'
}

function away(cause: unknown): Unavailable {
  const fix = 'Look at the log; if DATABASE_URL is set, see whether that server runs.'
  return new Unavailable('PostgreSQL does not answer.', { fix }, { cause })
}
