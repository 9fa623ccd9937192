import type { Job } from '../../../platform/jobs/jobs.ts'

export const playbooksJobs: readonly Job[] = []
