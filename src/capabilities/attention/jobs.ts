import type { Job } from '../../platform/jobs/jobs.ts'
import { advocatesJobs } from './advocates/jobs.ts'
import { healthJobs } from './health/jobs.ts'
import { listJobs } from './list/jobs.ts'
import { loyaltyJobs } from './loyalty/jobs.ts'
import { valueJobs } from './value/jobs.ts'

export const jobs: readonly Job[] = [
  ...valueJobs,
  ...loyaltyJobs,
  ...healthJobs,
  ...listJobs,
  ...advocatesJobs,
]
