import type { Job } from '../../platform/jobs/jobs.ts'
import { auditJobs } from './audit/jobs.ts'
import { instanceJobs } from './instances/jobs.ts'
import { promiseJobs } from './promises/jobs.ts'

export const jobs: Job[] = [...instanceJobs, ...promiseJobs, ...auditJobs]
