import type { Person } from '../incoming.ts'
import { firstText, type Json, objectAt, textAt } from './values.ts'

/** Ids, contact and plain facts of whom a call is about. `traits` of identify, or `context.traits` of all others. */
export function readPerson(call: Json, traits: Json): Person {
  return {
    userId: textAt(call.userId),
    anonymousId: textAt(call.anonymousId),
    email: firstText(traits, 'email'),
    phone: firstText(traits, 'phone'),
    name: nameOf(traits),
    traits: plainTraits(traits),
  }
}

function nameOf(traits: Json): string | undefined {
  const parts = [firstText(traits, 'firstName', 'first_name'), firstText(traits, 'lastName', 'last_name')]
  return firstText(traits, 'name') ?? (parts.filter(Boolean).join(' ') || undefined)
}

const ownFields = new Set([
  'email',
  'phone',
  'name',
  'firstName',
  'first_name',
  'lastName',
  'last_name',
  'address',
  'company',
])

/** Text, numbers and yes/no as they are; of address and company what people filter by; nothing else that is nested. */
function plainTraits(traits: Json): Person['traits'] {
  const plain: NonNullable<Person['traits']> = {}
  for (const [key, value] of Object.entries(traits)) {
    const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    if (isPlain && value !== '' && !ownFields.has(key)) plain[key] = value
  }
  const address = objectAt(traits.address)
  for (const part of ['city', 'country', 'state', 'postalCode']) add(part, textAt(address[part]))
  const company = typeof traits.company === 'string' ? { name: traits.company } : objectAt(traits.company)
  add('company', textAt(company.name))
  add('industry', textAt(company.industry))
  add('plan', textAt(company.plan))
  return Object.keys(plain).length > 0 ? plain : undefined

  function add(key: string, value: string | undefined) {
    if (value !== undefined && !(key in plain)) plain[key] = value
  }
}

/** A group call: the person belongs to this account. */
export function accountTraits(groupId: string, traits: Json): NonNullable<Person['traits']> {
  const company = textAt(traits.name)
  return { account: groupId, ...(company && { company }) }
}
