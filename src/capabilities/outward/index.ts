import type { Capability } from '../../platform/capability.ts'
import { jobs } from './jobs.ts'
import { routes } from './routes.ts'

/** What leaves the house: mail, short messages, and webhooks that tell other systems what happened. */
export const outward: Capability = {
  name: 'outward',
  routes,
  jobs,
  migrations: new URL('./migrations/', import.meta.url),
}
