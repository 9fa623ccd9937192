import { job } from '../../../platform/jobs/jobs.ts'
import { lookAtSignals } from './look.ts'

declare module '../../../platform/postgres/tables.ts' {
  interface JobData {
    'signals.look': { isAsked?: boolean }
  }
}

/** One at a time, also with a run by the clock, which has no key. Every hour it asks whether there is anything new before today; so a file that was imported is judged soon. */
export const signalJobs = [
  job({
    name: 'signals.look',
    every: 'hour',
    run: lookAtSignals,
    onePer: () => '',
    expireInSeconds: 3_600,
    givesWay: true,
  }),
]
