import type { Context } from '../../../platform/context.ts'
import { type Job, job } from '../../../platform/jobs/jobs.ts'
import type { Intake } from '../accept.ts'
import { trimDeliveries, webhooksWaiting } from './deliveries-store.ts'
import { readDeliveries } from './read.ts'

declare module '../../../platform/postgres/tables.ts' {
  interface JobData {
    'webhooks.read': { sourceId: string }
    'webhooks.read-left': Record<string, never>
    'webhooks.trim': Record<string, never>
  }
}

export function webhookJobs(intake: Intake): Job[] {
  return [
    job({
      name: 'webhooks.read',
      run: (context, { sourceId }) => readAll(context, intake, sourceId),
      onePer: ({ sourceId }) => sourceId,
    }),
    job({ name: 'webhooks.read-left', every: 'minute', run: (context) => readLeft(context, intake) }),
    job({ name: 'webhooks.trim', every: 'hour', run: trimDeliveries }),
  ]
}

async function readAll(context: Context, intake: Intake, sourceId: string): Promise<void> {
  while ((await readDeliveries(context, intake, sourceId)) > 0);
}

/** What arrives is read at once; whatever still waits after a minute was left over by a crash. */
export async function readLeft(context: Context, intake: Intake): Promise<void> {
  const aMinuteAgo = new Date(context.now().getTime() - 60_000)
  for (const sourceId of await webhooksWaiting(context, aMinuteAgo)) await readAll(context, intake, sourceId)
}
