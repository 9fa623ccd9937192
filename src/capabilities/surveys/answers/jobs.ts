import type { Context } from '../../../platform/context.ts'
import { type Job, job } from '../../../platform/jobs/jobs.ts'
import type { Intake } from '../../ingestion/index.ts'
import type { OpenUnderstander } from '../../understanding/index.ts'
import { landResponses } from './landing/land.ts'
import { leaveForGood } from './landing/leave.ts'
import { landSoon } from './landing/soon.ts'
import { landAnewWhereMerged } from './landing/store.ts'

declare module '../../../platform/postgres/tables.ts' {
  interface JobData {
    'surveys.land': object
    'surveys.follow-merges': object
    'surveys.leave': object
  }
}

const halfAnHour = 1800

export function answerJobs(intake: Intake, open?: OpenUnderstander): Job[] {
  return [
    job({
      name: 'surveys.land',
      every: 'minute',
      run: (context) => landResponses(context, { intake, open }),
      expireInSeconds: halfAnHour,
      // Two landings at once would do the same work twice.
      onePer: () => 'all',
    }),
    job({ name: 'surveys.follow-merges', every: '*/10 * * * *', run: followMerges }),
    job({ name: 'surveys.leave', every: 'hour', run: leaveForGood }),
  ]
}

async function followMerges(context: Context): Promise<void> {
  if ((await landAnewWhereMerged(context)) > 0) landSoon(context)
}
