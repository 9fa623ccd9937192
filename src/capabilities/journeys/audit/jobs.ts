import { job } from '../../../platform/jobs/jobs.ts'
import { runAudit } from './audits.ts'

/** Two at once would only slow each other, and the pages, down. */
export const auditJobs = [
  job({ name: 'journeys.audit', run: runAudit, expireInSeconds: 3600, onePer: () => 'all' }),
]
