import type { Capability } from '../../platform/capability.ts'
import { routes } from './routes.ts'

/** The people at the front line: what they suggest, and what became of it. */
export const people: Capability = {
  name: 'people',
  routes,
  jobs: [],
  migrations: new URL('./migrations/', import.meta.url),
}
