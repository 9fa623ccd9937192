import type { Job } from '../../../platform/jobs/jobs.ts'

export const healthJobs: readonly Job[] = []
