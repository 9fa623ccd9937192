import type { Job } from '../../../platform/jobs/jobs.ts'
import { followingJobs } from './following/jobs.ts'
import { learningJobs } from './learning/jobs.ts'

export const healthJobs: readonly Job[] = [...followingJobs, ...learningJobs]
