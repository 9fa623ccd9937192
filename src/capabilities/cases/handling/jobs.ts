import type { Context } from '../../../platform/context.ts'
import { type Job, job } from '../../../platform/jobs/jobs.ts'
import type { Intake } from '../../ingestion/index.ts'
import { setClocks } from './record.ts'
import { lockCase } from './store.ts'
import { tellContact } from './tell-contact.ts'
import { watchCases } from './watch.ts'

declare module '../../../platform/postgres/tables.ts' {
  interface JobData {
    'cases.watch': object
    'cases.set-clocks': object
    'cases.tell-contact': { caseId: string; eventId: string }
  }
}

export function handlingJobs(intake: Intake): Job[] {
  return [
    job({ name: 'cases.watch', every: 'minute', run: watchCases, onePer: () => 'all' }),
    job({ name: 'cases.set-clocks', run: setAllClocks, onePer: () => 'all' }),
    job({
      name: 'cases.tell-contact',
      run: (context, data) => tellContact(context, intake, data),
    }),
  ]
}

/** Business hours have changed: the clocks of everything that is not solved are set by the new ones. */
async function setAllClocks(context: Context): Promise<void> {
  const rows = await context.db
    .selectFrom('cases')
    .select('id')
    .where('state', 'in', ['open', 'waiting'])
    .orderBy('id')
    .execute()
  for (const { id } of rows)
    await context.transaction(async (tx) => {
      await lockCase(tx, id)
      await setClocks(tx, id)
    })
}
