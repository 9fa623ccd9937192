import { type Job, job } from '../../../platform/jobs/jobs.ts'
import { followRules } from './follow.ts'

declare module '../../../platform/postgres/tables.ts' {
  interface JobData {
    'cases.follow-rules': object
  }
}

export const openingJobs: readonly Job[] = [
  job({ name: 'cases.follow-rules', every: 'minute', run: followRules, onePer: () => 'all' }),
]
