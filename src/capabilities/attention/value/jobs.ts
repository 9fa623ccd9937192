import type { Job } from '../../../platform/jobs/jobs.ts'

export const valueJobs: readonly Job[] = []
