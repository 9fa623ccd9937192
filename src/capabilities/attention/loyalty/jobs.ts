import type { Job } from '../../../platform/jobs/jobs.ts'

export const loyaltyJobs: readonly Job[] = []
