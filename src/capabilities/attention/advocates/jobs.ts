import { type Job, job } from '../../../platform/jobs/jobs.ts'
import { sendAsks } from './send.ts'

export const advocatesJobs: readonly Job[] = [
  job({ name: 'advocates.send', every: 'hour', run: sendAsks, onePer: () => 'all' }),
]
