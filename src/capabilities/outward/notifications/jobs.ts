import { type Job, job } from '../../../platform/jobs/jobs.ts'
import { mailNotifications } from './send.ts'

declare module '../../../platform/postgres/tables.ts' {
  interface JobData {
    'notifications.mail': object
  }
}

export const notificationJobs: readonly Job[] = [
  job({ name: 'notifications.mail', every: 'minute', run: mailNotifications, onePer: () => 'all' }),
]
