import type { Capability } from '../../platform/capability.ts'
import { jobs } from './jobs.ts'
import { personal } from './personal.ts'
import { routes } from './routes.ts'

export { auditNow, withWords } from './audit/audit.ts'
export { followSuggested } from './audit/follow-suggested.ts'
export { reportHtml } from './audit/html/report.ts'
export { asJson as auditAsJson } from './audit/json.ts'
export type { Audit } from './audit/statement.ts'
export { customersChangedSince } from './instances/changed.ts'
export { promiseFileRoutes } from './promises/http.ts'

/** The ways customers really take: how they go, feel and end, what was promised on them, and the maps beside. */
export const journeys: Capability = {
  name: 'journeys',
  routes,
  jobs,
  migrations: new URL('./migrations/', import.meta.url),
  factsMigrations: new URL('./facts-migrations/', import.meta.url),
  personal,
}
