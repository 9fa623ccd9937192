import type { Capability } from '../../platform/capability.ts'
import { jobs } from './jobs.ts'
import { routes } from './routes.ts'

/** Who works here, what they may do and see, and how they come in. */
export const access: Capability = {
  name: 'access',
  routes,
  jobs,
  migrations: new URL('./migrations', import.meta.url),
}

export { type Access, createAccess } from './access.ts'
export { personAsking } from './actor.ts'
export { type Colleague, colleagues, colleaguesById } from './colleagues.ts'
export { createSignInLink, firstStart } from './links.ts'
export { publicAddress } from './public-address.ts'
export { type Role, roles } from './roles.ts'
export { crossOrigin, sameOrigin } from './same-origin.ts'
export { type SessionDeps, sessionRoutes } from './session-routes.ts'
export { checkUnits, scopeOf } from './units.ts'
