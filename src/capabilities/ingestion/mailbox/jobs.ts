import type { Context } from '../../../platform/context.ts'
import { type Job, job } from '../../../platform/jobs/jobs.ts'

declare module '../../../platform/postgres/tables.ts' {
  interface JobData {
    'mailboxes.trim': Record<string, never>
  }
}

export const mailboxJobs: Job[] = [job({ name: 'mailboxes.trim', every: 'day', run: trimSubjects })]

const month = 30 * 86_400_000

/** Subjects join answers for thirty days; after that they are of no use. */
export async function trimSubjects({ db, now }: Context): Promise<void> {
  await db
    .deleteFrom('mailbox_subjects')
    .where('last_at', '<', new Date(now().getTime() - 2 * month))
    .execute()
}
