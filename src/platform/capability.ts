import type { Answer } from './http/endpoint.ts'
import type { Job } from './jobs/jobs.ts'

/** What a room of the house offers to the whole: what can be asked, what runs by itself, its tables. */
export interface Capability {
  name: string
  routes: readonly Answer[]
  jobs: readonly Job[]
  /** Folder of numbered `.sql` files for PostgreSQL. */
  migrations?: URL
  /** Folder of numbered `.sql` files for the facts store. */
  factsMigrations?: URL
}
