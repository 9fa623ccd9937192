import type { Capability } from '../../platform/capability.ts'
import { jobs } from './jobs.ts'
import { aging, personal } from './personal.ts'
import { routes } from './routes.ts'

export { type Band, bands, type CustomerValue, type Reason, type Standing } from './standing/standing.ts'
export { standingsOf } from './standing/standings.ts'
export { valuesOf } from './value/values.ts'

/** Who needs somebody now, who is ready for more, what customers are worth, and how sure all of that is. */
export const attention: Capability = {
  name: 'attention',
  routes,
  jobs,
  migrations: new URL('./migrations/', import.meta.url),
  factsMigrations: new URL('./facts-migrations/', import.meta.url),
  personal,
  aging,
}
