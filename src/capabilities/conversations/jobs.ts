import type { Context } from '../../platform/context.ts'
import { job } from '../../platform/jobs/jobs.ts'
import { askAfterConversations } from './asking/ask-after.ts'
import { followAll, followLatest } from './following/follow.ts'
import { removeOutlived } from './words/outlived.ts'

declare module '../../platform/postgres/tables.ts' {
  interface JobData {
    'conversations.follow': { from?: 'the beginning' }
    'conversations.check': object
    'conversations.let-go': object
    'conversations.ask-after': object
  }
}

const hours = 3600

/** One after another: two readings of the same conversation at once could leave the older one. */
const onePer = () => 'all'

export const jobs = [
  job({
    name: 'conversations.follow',
    every: 'minute',
    run: (context, { from }) => (from ? followAll(context) : followLatest(context)),
    expireInSeconds: 2 * hours,
    onePer,
    givesWay: true,
  }),
  job({
    name: 'conversations.check',
    every: '*/10 * * * *',
    run: (context: Context) => context.enqueue('conversations.follow', { from: 'the beginning' }),
  }),
  job({ name: 'conversations.ask-after', every: '*/5 * * * *', run: askAfterConversations, onePer }),
  job({ name: 'conversations.let-go', every: 'day', run: removeOutlived, expireInSeconds: 2 * hours }),
]
