import { type Job, job } from '../../../platform/jobs/jobs.ts'
import type { Intake } from '../accept.ts'
import { loadSample, removeSample } from './sample.ts'

export function sampleJobs(intake: Intake): Job[] {
  return [
    job({
      name: 'sample.load',
      run: (context, order) => loadSample(context, intake, order),
      bringsMuch: true,
    }),
    job({ name: 'sample.remove', run: (context) => removeSample(context, intake), onePer: () => 'all' }),
  ]
}
