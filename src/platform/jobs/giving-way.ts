import { sql } from 'kysely'
import type { JobWithMetadata, PgBoss } from 'pg-boss'
import type { Context } from '../context.ts'
import type { Job } from './jobs.ts'

/** A long history may take hours to come in; what gives way to it is put off no longer than this after its start. */
const atMost = '30 minutes'
const lookAgainSeconds = 5

/** Whether a job that brings much is running now, in any process. */
async function isMuchComing({ db }: Context, jobs: readonly Job[]): Promise<boolean> {
  const names = jobs.filter(({ bringsMuch }) => bringsMuch).map(({ name }) => name)
  if (names.length === 0) return false
  const { rows } = await sql`SELECT 1 FROM jobs.job
    WHERE name = ANY (${names}) AND state = 'active' AND started_on > now() - ${atMost}::interval LIMIT 1`.execute(
    db,
  )
  return rows.length > 0
}

/**
 * Puts a job off while much is coming in: what is worked out of everything would be worked out of halves, again and
 * again, and take the time from what brings it. Of several with the same data one is kept.
 * @returns whether it was put off
 */
export async function putOff(
  boss: PgBoss,
  { context, jobs, found }: { context: Context; jobs: readonly Job[]; found: JobWithMetadata<unknown> },
): Promise<boolean> {
  if (!(await isMuchComing(context, jobs))) return false
  const { name, data, singletonKey } = found
  const waiting = sql`SELECT 1 FROM jobs.job
    WHERE name = ${name} AND state = 'created' AND data IS NOT DISTINCT FROM ${JSON.stringify(data)}::jsonb LIMIT 1`
  if ((await waiting.execute(context.db)).rows.length > 0) return true
  await boss.send(name, data as object, {
    startAfter: lookAgainSeconds,
    ...(singletonKey != null && { singletonKey }),
  })
  return true
}
