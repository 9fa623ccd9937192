import { type Job, job } from '../../platform/jobs/jobs.ts'
import type { Intake } from './accept.ts'
import { readAgain } from './dead-letters/dead-letters.ts'
import { trimDeadLetters } from './dead-letters/store.ts'
import { importJobs } from './imports/jobs.ts'
import { mailboxJobs } from './mailbox/jobs.ts'
import { sampleJobs } from './sample-loading/jobs.ts'
import { webhookJobs } from './webhooks/jobs.ts'

declare module '../../platform/postgres/tables.ts' {
  interface JobData {
    'ingestion.trim-dead-letters': Record<string, never>
    'ingestion.retry-dead-letter': { id: string }
  }
}

export function jobs(intake: Intake): Job[] {
  return [
    job({ name: 'ingestion.trim-dead-letters', every: 'hour', run: trimDeadLetters }),
    job({ name: 'ingestion.retry-dead-letter', run: (context, { id }) => readAgain(context, intake, id) }),
    ...importJobs(intake),
    ...sampleJobs(intake),
    ...webhookJobs(intake),
    ...mailboxJobs,
  ]
}
