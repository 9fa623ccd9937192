import type { Person } from '../incoming.ts'
import { type Json, objectAt } from './values.ts'

type Consents = NonNullable<Person['consents']>

interface Sent {
  context: Json
  traits: Json
  optsOut: boolean | undefined
}

const most = 20

/** The browser's word for everybody it may concern; by law it counts as a no to selling and sharing. */
const globalPrivacyControl: Consents[number] = { category: 'sharing', given: false, source: 'Sec-GPC' }

/**
 * What a call says about consent: Segment's consent object (`context.consent.categoryPreferences`), our own trait
 * `consent` of identify, both as `{ marketing: true, "surveys.email": false }`, and the browser's Global Privacy Control.
 */
export function withConsents(person: Person, { context, traits, optsOut }: Sent): Person {
  const preferences =
    context.consent === undefined ? undefined : objectAt(context.consent).categoryPreferences
  if (preferences === undefined && typeof traits.consent !== 'object' && !optsOut) return person
  const consents = [...said(preferences), ...said(traits.consent)].slice(0, most)
  if (optsOut) consents.push(globalPrivacyControl)
  return consents.length > 0 ? { ...person, consents } : person
}

function said(preferences: unknown): Consents {
  return Object.entries(objectAt(preferences)).flatMap(([category, given]) =>
    typeof given === 'boolean' ? [{ category: category.slice(0, 100), given }] : [],
  )
}
