import type { Capability } from '../../platform/capability.ts'
import type { Intake } from './accept.ts'
import { jobs } from './jobs.ts'
import { aging, personal } from './personal.ts'
import { routes } from './routes.ts'

export { createIntake, type FactsWriter, type Intake, type IntakeLimits, type IntakeParts } from './accept.ts'
export { importRecognised, type Taken } from './imports/from-files.ts'
export { importRoutes } from './imports/http.ts'
export type { Accepted, Incoming, Person, Source } from './incoming.ts'
export { createGroups, type Groups } from './intake/groups.ts'
export type { WordsKeeper, Written } from './intake/written.ts'
export { startMailReaders } from './mailbox/readers.ts'
export type { MailReturned } from './mailbox/returned.ts'
export { loadSampleAndWait, removeSampleAndWait } from './sample-loading/from-command.ts'
export { type SegmentDeps, segmentRoutes } from './segment/routes.ts'
export { type ArrivalCounts, countArrivals } from './sources/arrivals.ts'
export { writeKeyFinder } from './sources/write-keys.ts'
export { type HookDeps, hookRoutes } from './webhooks/hook-routes.ts'

/** The tables are known before the intake can be opened on them. */
export const migrations = new URL('./migrations/', import.meta.url)

export function ingestion(intake: Intake): Capability {
  return { name: 'ingestion', routes, jobs: jobs(intake), migrations, personal: personal(intake), aging }
}
