import pg from 'pg'
import type { Logger } from 'pino'

/** Things that only one process may do at a time, whichever of them gets there first. */
export interface Locks {
  /** True when this process holds it now; false when another one does. */
  tryLock(name: string): Promise<boolean>
  unlock(name: string): Promise<void>
  /** False as soon as the connection broke that held it: another process may have it by now. */
  holds(name: string): boolean
  close(): Promise<void>
}

/**
 * PostgreSQL's advisory locks on one connection of their own, made when the first is wanted. A process that ends, however
 * it ends, lets go of all of them.
 */
export function advisoryLocks({ url, log }: { url: string; log: Logger }): Locks {
  let connected: Promise<pg.Client> | undefined
  const held = new Set<string>()

  function client(): Promise<pg.Client> {
    connected ??= connect().catch((error) => {
      connected = undefined
      throw error
    })
    return connected
  }

  async function connect() {
    const made = new pg.Client({ connectionString: url, application_name: 'attune locks', keepAlive: true })
    const lose = () => {
      if (held.size > 0) log.warn('The connection that held locks broke; they are taken again.')
      held.clear()
      connected = undefined
    }
    made.on('error', lose)
    made.on('end', lose)
    await made.connect()
    return made
  }

  async function ask(call: string, name: string): Promise<boolean> {
    const { rows } = await (await client()).query(`SELECT ${call}(hashtextextended($1, 0)) AS done`, [name])
    return rows[0].done
  }

  return {
    async tryLock(name) {
      if (held.has(name)) return true
      const done = await ask('pg_try_advisory_lock', name)
      if (done) held.add(name)
      return done
    },
    async unlock(name) {
      if (held.delete(name)) await ask('pg_advisory_unlock', name)
    },
    holds: (name) => held.has(name),
    async close() {
      held.clear()
      await (await connected?.catch(() => undefined))?.end()
    },
  }
}
