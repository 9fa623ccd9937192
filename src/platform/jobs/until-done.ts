import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { JobData } from '../postgres/tables.ts'

const lookEveryMs = 100

/** Hands jobs to the background and waits until none of them is left: for a command that needs what they make. */
export async function doNow(
  context: Context,
  jobs: { [N in keyof JobData & string]?: JobData[N] },
): Promise<void> {
  const names = Object.keys(jobs) as (keyof JobData & string)[]
  for (const name of names) await context.enqueue(name, jobs[name] as never)
  const left = sql<{ n: number }>`SELECT count(*)::integer AS n FROM jobs.job
    WHERE state IN ('created', 'retry', 'active') AND name = ANY(${names})`
  while ((await left.execute(context.db)).rows[0]?.n !== 0) await pause(lookEveryMs)
}
