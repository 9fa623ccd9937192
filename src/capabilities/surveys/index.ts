import type { Capability } from '../../platform/capability.ts'
import { jobs } from './jobs.ts'
import { routes } from './routes.ts'

/** What customers and employees are asked: surveys, whom they reach and why, and what comes back. */
export const surveys: Capability = {
  name: 'surveys',
  routes,
  jobs,
  migrations: new URL('./migrations/', import.meta.url),
  factsMigrations: new URL('./facts-migrations/', import.meta.url),
}
