import type { Job } from '../../../platform/jobs/jobs.ts'

export const notificationJobs: readonly Job[] = []
