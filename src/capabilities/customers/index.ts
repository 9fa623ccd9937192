import type { Capability } from '../../platform/capability.ts'
import { routes } from './routes.ts'

export { createIdentifier, type Identified, type Identifier, type TraitsRow } from './identify/identify.ts'
export { type Identity, type IdentityKind, identitiesOf } from './identify/identities.ts'
export type { Described } from './identify/traits.ts'

export { asksAboutTraits, Filter, FilterInAddress, filterSql, groupColumn } from './segments/filter.ts'
export { filterInForce, listSegments } from './segments/segments.ts'
export { namesOf } from './store.ts'

/** Who they are, what we know of them, and which of them belong together. */
export const customers: Capability = {
  name: 'customers',
  routes,
  jobs: [],
  migrations: new URL('./migrations/', import.meta.url),
}
