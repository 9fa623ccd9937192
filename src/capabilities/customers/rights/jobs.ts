import { type Job, job } from '../../../platform/jobs/jobs.ts'
import { erase } from './erasure/erase.ts'
import { eraseWhoIsDue } from './erasure/erasures.ts'
import type { EveryRoom } from './every-room.ts'
import { applyRetention } from './retention/retention.ts'

declare module '../../../platform/postgres/tables.ts' {
  interface JobData {
    'rights.retain': Record<string, never>
  }
}

const hours = 3600

/** To be forgotten is a right: it is tried for days, should a store be away or a long import be running. */
export function rightsJobs(every: EveryRoom): Job[] {
  return [
    job({
      name: 'rights.erase',
      run: (context, order) => erase(context, every, order),
      retryLimit: 200,
      expireInSeconds: 6 * hours,
    }),
    job({ name: 'rights.erase-due', every: 'hour', run: eraseWhoIsDue }),
    job({
      name: 'rights.retain',
      every: 'day',
      run: (context) => applyRetention(context, every),
      expireInSeconds: 6 * hours,
    }),
  ]
}
