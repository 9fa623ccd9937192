import type { Job } from '../../platform/jobs/jobs.ts'
import { mergingJobs } from './merging/jobs.ts'
import { qualityJobs } from './quality/jobs.ts'
import type { EveryRoom } from './rights/every-room.ts'
import { rightsJobs } from './rights/jobs.ts'
import { segmentJobs } from './segments/jobs.ts'
import { signalJobs } from './signals/jobs.ts'

export function jobs(every: EveryRoom): Job[] {
  return [...segmentJobs, ...mergingJobs, ...signalJobs, ...qualityJobs, ...rightsJobs(every)]
}
