import type { Job } from '../../platform/jobs/jobs.ts'
import type { Intake } from '../ingestion/index.ts'
import { handlingJobs } from './handling/jobs.ts'
import { openingJobs } from './opening/jobs.ts'
import { playbooksJobs } from './playbooks/jobs.ts'
import { reaskJobs } from './reask/jobs.ts'

/** Every part of the room has jobs of its own. */
export function jobs(intake: Intake): readonly Job[] {
  return [...handlingJobs(intake), ...reaskJobs, ...openingJobs, ...playbooksJobs]
}
