import { job } from '../../platform/jobs/jobs.ts'
import { applyRules } from './history/apply.ts'

declare module '../../platform/postgres/tables.ts' {
  interface JobData {
    'touchpoints.apply': { id: string }
  }
}

const hours = 3600

/** A run that was cut off goes on where it was. */
export const jobs = [
  job({
    name: 'touchpoints.apply',
    run: applyRules,
    retryLimit: 10,
    expireInSeconds: 12 * hours,
    onePer: () => 'history',
  }),
]
