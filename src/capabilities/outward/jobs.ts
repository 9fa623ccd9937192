import { type Job, job } from '../../platform/jobs/jobs.ts'
import { notificationJobs } from './notifications/jobs.ts'
import { deliverDue } from './receivers/deliver.ts'
import { hearReturn } from './returns/hear.ts'

declare module '../../platform/postgres/tables.ts' {
  interface JobData {
    'outward.deliver': object
  }
}

export const jobs: Job[] = [
  job({
    name: 'outward.deliver',
    every: 'minute',
    run: (context) => deliverDue(context),
    onePer: () => 'all',
  }),
  job({ name: 'mail.returned', run: hearReturn }),
  ...notificationJobs,
]
