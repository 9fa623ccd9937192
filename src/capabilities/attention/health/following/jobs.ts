import { job } from '../../../../platform/jobs/jobs.ts'
import { followHealth, scoreAll } from './follow.ts'

declare module '../../../../platform/postgres/tables.ts' {
  interface JobData {
    'health.follow': { soon?: true }
    'health.score': object
  }
}

const hours = 3600
/** A run by the clock has no key, so one that is asked for has none either: one at a time, whatever started it. */
const one = () => ''

export const followingJobs = [
  job({
    name: 'health.follow',
    every: 'minute',
    run: followHealth,
    onePer: one,
    expireInSeconds: hours,
    givesWay: true,
  }),
  job({
    name: 'health.score',
    every: '20 3 * * *',
    run: scoreAll,
    onePer: one,
    expireInSeconds: 2 * hours,
    givesWay: true,
  }),
]
