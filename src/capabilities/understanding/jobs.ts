import { type Job, job } from '../../platform/jobs/jobs.ts'
import { enqueueSoon } from '../../platform/jobs/soon.ts'
import { annotate, type OpenUnderstander } from './annotating/annotate.ts'
import { lookThroughAgain } from './annotating/store.ts'
import { themeJobs } from './themes/jobs.ts'
import { learnChanges } from './topics/learning.ts'

type Nothing = Record<string, never>

declare module '../../platform/postgres/tables.ts' {
  interface JobData {
    'understanding.annotate': Nothing
    'understanding.look-again': Nothing
    'understanding.learn-topics': Nothing
  }
}

/** One at a time, whether asked for or by the clock: a run by the clock has no key, so this is none either. */
const one = () => ''
const hours = 3600

/** @param open absent where nothing is read, as beside a running Attune and in tests about other things */
export function jobs(open: OpenUnderstander | undefined): Job[] {
  return [
    job({
      name: 'understanding.annotate',
      every: 'minute',
      run: async (context) => {
        if (!open || !(await annotate(context, open))) return
        await context.enqueue('themes.search', {})
        // How customers stand hangs on what they said.
        enqueueSoon(context, 'health.follow', { data: { soon: true }, gatherMs: 500 })
      },
      onePer: one,
      retryLimit: 10,
      expireInSeconds: 24 * hours,
    }),
    job({ name: 'understanding.look-again', every: 'day', run: lookThroughAgain }),
    ...themeJobs,
    job({
      name: 'understanding.learn-topics',
      run: async (context) => open && learnChanges(context, open),
      onePer: one,
    }),
  ]
}
