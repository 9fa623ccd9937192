import type { Context } from '../../../platform/context.ts'
import { job } from '../../../platform/jobs/jobs.ts'
import { askAfterJourneys } from '../asking/ask-after.ts'
import { allJourneys } from '../definitions/store.ts'
import { buildJourney } from './build.ts'
import { followAll, followLatest } from './follow.ts'

declare module '../../../platform/postgres/tables.ts' {
  interface JobData {
    'journeys.follow': { from?: 'the beginning' }
    'journeys.check': object
    'journeys.ask-after': object
  }
}

const hours = 3600

export const instanceJobs = [
  job({
    name: 'journeys.build',
    run: (context, { id }) => buildJourney(context, id),
    expireInSeconds: 2 * hours,
    onePer: ({ id }) => id,
  }),
  job({
    name: 'journeys.follow',
    every: 'minute',
    run: (context, { from }) => (from ? followAll(context) : followLatest(context)),
    expireInSeconds: 2 * hours,
    /** One after another: two that make the same instance at once could leave the older one. */
    onePer: () => 'all',
    givesWay: true,
  }),
  job({ name: 'journeys.check', every: 'hour', run: checkAll }),
  job({ name: 'journeys.ask-after', every: '*/5 * * * *', run: askAfterJourneys, onePer: () => 'all' }),
]

/** What was to be built and is not, is; and everything is compared with what it was made from. */
async function checkAll(context: Context): Promise<void> {
  for (const { id, built, revision } of await allJourneys(context))
    if (built !== revision) await context.enqueue('journeys.build', { id })
  await context.enqueue('journeys.follow', { from: 'the beginning' })
}
