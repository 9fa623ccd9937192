import { type Job, job } from '../../../platform/jobs/jobs.ts'
import { askAgain } from './ask.ts'
import { followReasks } from './follow.ts'

declare module '../../../platform/postgres/tables.ts' {
  interface JobData {
    'cases.ask-again': { caseId: string; round: number }
    'cases.follow-reasks': object
  }
}

export const reaskJobs: readonly Job[] = [
  job({ name: 'cases.ask-again', run: askAgain }),
  job({ name: 'cases.follow-reasks', every: 'minute', run: followReasks, onePer: () => 'all' }),
]
