import { type Job, job } from '../../../platform/jobs/jobs.ts'
import { tellMeasures } from './measures.ts'
import { workOutValue } from './work-out.ts'

declare module '../../../platform/postgres/tables.ts' {
  interface JobData {
    'value.work-out': { isAsked?: boolean }
    'attention.measures': object
  }
}

/** Of very many customers. */
const longest = 3_600

export const valueJobs: readonly Job[] = [
  // It looks often whether a day has passed, so that the first orders are seen soon; one at a time, or two would write
  // each other's rows away.
  job({
    name: 'value.work-out',
    every: '*/10 * * * *',
    run: workOutValue,
    onePer: () => 'all',
    expireInSeconds: longest,
    givesWay: true,
  }),
  job({
    name: 'attention.measures',
    every: 'hour',
    run: tellMeasures,
    onePer: () => 'all',
    givesWay: true,
  }),
]
