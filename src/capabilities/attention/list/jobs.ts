import { type Job, job } from '../../../platform/jobs/jobs.ts'
import { measureList } from './measure.ts'
import { followLatest, refreshAll } from './refresh.ts'

declare module '../../../platform/postgres/tables.ts' {
  interface JobData {
    'attention.follow': object
    'attention.refresh': object
    'attention.measure': object
  }
}

/** One after another: what is found later counts. */
const onePer = () => 'all'

export const listJobs: readonly Job[] = [
  job({ name: 'attention.follow', every: 'minute', run: followLatest, onePer, givesWay: true }),
  job({ name: 'attention.refresh', every: '25 * * * *', run: refreshAll, onePer, givesWay: true }),
  job({ name: 'attention.measure', every: '35 4 * * *', run: measureList, onePer, givesWay: true }),
]
