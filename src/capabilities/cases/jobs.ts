import type { Job } from '../../platform/jobs/jobs.ts'
import { handlingJobs } from './handling/jobs.ts'
import { openingJobs } from './opening/jobs.ts'
import { playbooksJobs } from './playbooks/jobs.ts'

export const jobs: readonly Job[] = [...handlingJobs, ...openingJobs, ...playbooksJobs]
