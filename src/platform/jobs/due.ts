import { type Kysely, sql } from 'kysely'
import type { Logger } from 'pino'
import type { Tables } from '../postgres/tables.ts'

export interface DueLook {
  /** Ends after the look that is under way. */
  stop(): Promise<void>
}

export interface DueOptions {
  db: Kysely<Tables>
  log: Logger
  /** Queues to look after. */
  names: readonly string[]
  /** Called with each queue in which a job may start now. */
  wake(name: string): void
}

const everyMs = 2_000

/**
 * Wakes queues whose jobs become due by themselves (a retry, one that was put off, a key that is free again): new jobs wake
 * their worker themselves. One question for all queues together; each worker for itself would ask as often.
 */
export function wakeWhenDue({ db, log, names, wake }: DueOptions): DueLook {
  let looking: Promise<void> | undefined
  async function look() {
    try {
      for (const name of await dueIn(db, names)) wake(name)
    } catch (error) {
      log.debug({ err: error }, 'Which background jobs are due could not be asked; it is asked again.')
    }
  }
  const timer = setInterval(() => {
    looking ??= look().finally(() => {
      looking = undefined
    })
  }, everyMs)
  return {
    async stop() {
      clearInterval(timer)
      await looking
    },
  }
}

/** However many wait in a queue, one of them is looked at. */
async function dueIn(db: Kysely<Tables>, names: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT name FROM unnest(${names}::text[]) AS queue (name), LATERAL (
      SELECT FROM jobs.job
      WHERE job.name = queue.name AND job.state < 'active' AND NOT job.blocked AND job.start_after <= now()
      LIMIT 1
    ) AS due`.execute(db)
  return rows.map(({ name }) => name)
}
