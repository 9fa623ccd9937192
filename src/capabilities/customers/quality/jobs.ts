import { job } from '../../../platform/jobs/jobs.ts'
import { checkQuality } from './check.ts'

declare module '../../../platform/postgres/tables.ts' {
  interface JobData {
    'quality.check': { isAsked?: boolean }
  }
}

/** One at a time, also with a run by the clock, which has no key. Asks every hour, so that new data are checked the same day. */
export const qualityJobs = [
  job({
    name: 'quality.check',
    every: 'hour',
    run: checkQuality,
    onePer: () => '',
    expireInSeconds: 6 * 3_600,
    givesWay: true,
  }),
]
