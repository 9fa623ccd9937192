import { job } from '../../../platform/jobs/jobs.ts'
import { judgeAlerts } from '../alerts/judge.ts'
import { assignAll, searchThemes } from './search.ts'
import { watchThemes } from './watch.ts'

declare module '../../../platform/postgres/tables.ts' {
  interface JobData {
    'themes.search': { isAsked?: boolean }
    'themes.assign': Record<string, never>
    'themes.watch': Record<string, never>
  }
}

const one = () => ''

/** Whenever words were read, and every few minutes, it asks whether to look anew; what is watched and told follows by the hour. */
export const themeJobs = [
  job({
    name: 'themes.search',
    every: '*/5 * * * *',
    run: searchThemes,
    onePer: one,
    expireInSeconds: 3_600,
    givesWay: true,
  }),
  job({ name: 'themes.assign', run: (context) => assignAll(context), onePer: one, expireInSeconds: 3_600 }),
  job({
    name: 'themes.watch',
    every: 'hour',
    onePer: one,
    run: async (context) => {
      await watchThemes(context)
      await judgeAlerts(context)
    },
  }),
]
