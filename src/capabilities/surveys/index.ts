import type { Capability } from '../../platform/capability.ts'
import { together } from '../customers/index.ts'
import type { Intake } from '../ingestion/index.ts'
import type { OpenUnderstander } from '../understanding/index.ts'
import { agingAnswers, answersPersonal } from './answers/personal.ts'
import { jobs } from './jobs.ts'
import { routes } from './routes.ts'
import { sendingAging, sendingPersonal } from './sending/personal.ts'
import { studiesPersonal } from './studies/personal.ts'

export { surveyFileRoutes } from './asking/files/http.ts'
export { respondentRoutes } from './asking/http.ts'
export { surveyAsked } from './definitions/store.ts'
export { type InAppDeps, inAppHttp } from './in-app/http.ts'
export { resultFileRoutes } from './results/export/http.ts'
export { sharedResultRoutes } from './results/sharing/http.ts'
export { type Arrangement, arrange, type Occasion } from './sending/arrange.ts'
export { type BecameOfOccasion, becameOf } from './sending/became.ts'
export { noteFollowed, triggersInForce } from './sending/triggers/store.ts'

/** The tables are known before the room is opened. */
export const migrations = new URL('./migrations/', import.meta.url)
export const factsMigrations = new URL('./facts-migrations/', import.meta.url)

/**
 * What customers and employees are asked: surveys, whom they reach and why, and what comes back.
 * @param intake answers of known people go in by it, as everything they say
 * @param open opens the models that read anonymous words; without it nobody reads them
 */
export function surveys(intake: Intake, open?: OpenUnderstander): Capability {
  return {
    name: 'surveys',
    routes,
    jobs: jobs(intake, open),
    migrations,
    factsMigrations,
    personal: together(studiesPersonal, answersPersonal, sendingPersonal),
    aging: [agingAnswers, ...sendingAging],
  }
}
