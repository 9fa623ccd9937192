import type { Job } from '../../platform/jobs/jobs.ts'
import type { Intake } from '../ingestion/index.ts'
import type { OpenUnderstander } from '../understanding/index.ts'
import { answerJobs } from './answers/jobs.ts'
import { sendingJobs } from './sending/jobs.ts'

/** Every part of the room has jobs of its own. */
export function jobs(intake: Intake, open?: OpenUnderstander): Job[] {
  return [...answerJobs(intake, open), ...sendingJobs]
}
