import type { Capability } from '../../platform/capability.ts'
import { jobs } from './jobs.ts'
import { aging, personal } from './personal.ts'
import type { EveryRoom } from './rights/every-room.ts'
import { rightsRoutes } from './rights/routes.ts'
import { routes } from './routes.ts'

export { membersOf } from './accounts/belonging.ts'
export { findAccount } from './accounts/store.ts'
export { removeImportedAccounts, tellAccounts } from './accounts/tell.ts'
export type { ToldAccount } from './accounts/told.ts'
export { afterMuchArrived } from './after-much-arrived.ts'
export { Asked, daysNow, inPlainTerms } from './asked.ts'
export { recordConsents } from './consent/consents.ts'
export { type MayContact, mayContact, mayContactFamilies, type WhyNot } from './consent/may-contact.ts'
export { type ConsentKeeper, createConsentKeeper, type ToldConsent } from './consent/told.ts'
export { truncatedIp } from './consent/truncated-ip.ts'
export { belongingTo, type Families, familiesOf, familyOfRecord, recordsOf } from './family.ts'
export { createIdentifier, type Identified, type Identifier, type TraitsRow } from './identify/identify.ts'
export { type Identity, type IdentityKind, identitiesOf, isIdentified } from './identify/identities.ts'
export { customersKnownAs, type KnownAs, personsOf } from './identify/known-as.ts'
export type { Described } from './identify/traits.ts'
export { whoIs } from './identify/who.ts'
export { keepMeasure } from './measures/keep.ts'
export { enqueueMeetings, type Met } from './merging/meet.ts'
export { customerOnPage } from './on-page.ts'
export { type Addressee, type Reachable, reachOf, whoHas } from './profile/reach.ts'
export { qualityFileRoutes } from './quality/http.ts'
export { documentOf } from './rights/document.ts'
export { createForgotten, type Forgotten, type Verdict } from './rights/erasure/forgotten.ts'
export { eraseAndWait } from './rights/erasure/from-command.ts'
export { type EveryRoom, together } from './rights/every-room.ts'
export { exportRoutes } from './rights/export/http.ts'
export { Html, html } from './rights/html.ts'
export { ownPageRoutes } from './rights/own-page/http.ts'
export { styleHash } from './rights/style.ts'
export {
  asksAboutCustomers,
  Filter,
  FilterInAddress,
  filterSql,
  groupColumn,
  type InForce,
} from './segments/filter.ts'
export { eachSegment, filterInForce } from './segments/in-force.ts'
export { mirrorChanges } from './segments/known-customers.ts'
export { customersMeant } from './segments/meant.ts'
export { segmentsOf } from './segments/of-customer.ts'
export { namesOf } from './store.ts'

/** The tables are known before the rooms that come later. */
export const migrations = new URL('./migrations/', import.meta.url)
export const factsMigrations = new URL('./facts-migrations/', import.meta.url)

/**
 * Who they are, what we know of them, and which of them belong together. Whoever asks what we hold about them, or to be
 * forgotten, asks here; `every` tells what all rooms keep.
 */
export function customers(every: EveryRoom): Capability {
  return {
    name: 'customers',
    routes: [...routes, ...rightsRoutes(every)],
    jobs: jobs(every),
    migrations,
    factsMigrations,
    personal,
    aging,
  }
}
