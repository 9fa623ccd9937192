import { job } from '../../../platform/jobs/jobs.ts'
import { sendDue } from './deliver.ts'
import { planSend } from './planning.ts'
import { learnReturns } from './returns.ts'
import { followEvents } from './triggers/follow-events.ts'

const hours = 3600

export const sendingJobs = [
  job({ name: 'surveys.plan', run: planSend, onePer: ({ sendId }) => sendId, expireInSeconds: hours }),
  job({
    name: 'surveys.send',
    every: 'minute',
    async run(context) {
      await learnReturns(context)
      await sendDue(context)
    },
    // Whoever claims next must see what was claimed before.
    onePer: () => 'all',
    expireInSeconds: 12 * hours,
  }),
  job({ name: 'surveys.follow-events', every: 'minute', run: followEvents, onePer: () => 'all' }),
]
