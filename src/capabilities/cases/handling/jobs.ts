import type { Job } from '../../../platform/jobs/jobs.ts'

export const handlingJobs: readonly Job[] = []
