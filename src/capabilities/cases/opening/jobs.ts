import type { Job } from '../../../platform/jobs/jobs.ts'

export const openingJobs: readonly Job[] = []
