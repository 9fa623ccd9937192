import type { Job } from '../../../platform/jobs/jobs.ts'

export const listJobs: readonly Job[] = []
