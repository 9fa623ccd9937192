import type { Context } from '../../../platform/context.ts'
import { job } from '../../../platform/jobs/jobs.ts'
import { checkPromises, followPromises } from './building/follow.ts'

declare module '../../../platform/postgres/tables.ts' {
  interface JobData {
    'promises.follow': { all?: true }
    'promises.check': object
  }
}

/** One after another: two makings of the same promises at once could leave the older one. */
const onePer = () => 'all'

export const promiseJobs = [
  job({
    name: 'promises.follow',
    every: 'minute',
    run: (context, { all }) => (all ? checkPromises(context) : followPromises(context)),
    expireInSeconds: 7200,
    onePer,
    givesWay: true,
  }),
  job({
    name: 'promises.check',
    every: '*/10 * * * *',
    run: (context: Context) => context.enqueue('promises.follow', { all: true }),
  }),
]
