import { type Job, job } from '../../../platform/jobs/jobs.ts'
import { findSamePeople } from './candidates/search.ts'
import { type Met, meet } from './meet.ts'
import { checkFacts, moveFacts } from './moving.ts'

type Nothing = Record<string, never>

declare module '../../../platform/postgres/tables.ts' {
  interface JobData {
    'customers.meet': Met
    'customers.move-facts': Nothing
    'customers.check-facts': Nothing
    'customers.find-same': Nothing
  }
}

/** One at a time, whether asked for or by the clock: a run by the clock has no key, so this is none either. */
const one = () => ''
const hours = 3600

export const mergingJobs: readonly Job[] = [
  job({ name: 'customers.meet', run: meet }),
  job({ name: 'customers.move-facts', every: 'minute', run: moveFacts, onePer: one, expireInSeconds: hours }),
  job({
    name: 'customers.check-facts',
    every: 'day',
    run: checkFacts,
    onePer: one,
    expireInSeconds: 6 * hours,
  }),
  job({
    name: 'customers.find-same',
    every: '*/10 * * * *',
    run: findSamePeople,
    onePer: one,
    expireInSeconds: 6 * hours,
    givesWay: true,
  }),
]
