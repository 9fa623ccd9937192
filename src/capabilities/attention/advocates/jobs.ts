import type { Job } from '../../../platform/jobs/jobs.ts'

export const advocatesJobs: readonly Job[] = []
