import type { Capability } from '../../platform/capability.ts'
import { routes } from './routes.ts'
import { storiesPersonal } from './stories/personal.ts'

export { calendarFeedRoutes, followUpFileRoutes } from './calendar/http.ts'

/** The people at the front line: what their customers say of them, their stories and exceptions, what they suggest. */
export const people: Capability = {
  name: 'people',
  routes,
  jobs: [],
  migrations: new URL('./migrations/', import.meta.url),
  personal: storiesPersonal,
}
