import type { Capability } from '../../platform/capability.ts'
import type { Intake } from '../ingestion/index.ts'
import { casesAging, casesPersonal } from './handling/personal.ts'
import { jobs } from './jobs.ts'
import { routes } from './routes.ts'

/** The tables are known before the room is opened. */
export const migrations = new URL('./migrations/', import.meta.url)

/**
 * The closed loop: who takes care of a customer, until when, what came of it, and whether the customer agrees.
 * @param intake contacts and outcomes go in by it, so that they stand in the customer's line of time
 */
export function cases(intake: Intake): Capability {
  return {
    name: 'cases',
    routes,
    jobs: jobs(intake),
    migrations,
    personal: casesPersonal,
    aging: [casesAging],
  }
}
