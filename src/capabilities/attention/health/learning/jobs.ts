import { job } from '../../../../platform/jobs/jobs.ts'
import { learnHealth } from './relearn.ts'

declare module '../../../../platform/postgres/tables.ts' {
  interface JobData {
    'health.learn': { isAsked?: boolean }
  }
}

export const learningJobs = [
  job({
    name: 'health.learn',
    every: '*/10 * * * *',
    run: learnHealth,
    onePer: () => '',
    retryLimit: 1,
    expireInSeconds: 7200,
    givesWay: true,
  }),
]
