import type { Context } from '../../platform/context.ts'
import { rebuildDays } from '../../platform/facts/rollups/rebuild.ts'
import { job } from '../../platform/jobs/jobs.ts'

declare module '../../platform/postgres/tables.ts' {
  interface JobData {
    'scores.roll-up': object
  }
}

/** Brings the daily rollups up to date; what they lack meanwhile is counted from the interactions. */
export const jobs = [
  job({
    name: 'scores.roll-up',
    every: 'minute',
    run: ({ facts, settings, now }: Context) => rebuildDays(facts, { zone: settings.zone, now }),
    onePer: () => 'all',
  }),
]
