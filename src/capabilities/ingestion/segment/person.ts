import type { Person } from '../incoming.ts'
import { firstText, type Json, objectAt, textAt } from './values.ts'

/** Ids, contact and plain facts of whom a call is about. `traits` of identify, or `context.traits` of all others. */
export function readPerson(call: Json, traits: Json, context: Json): Person {
  return {
    userId: textAt(call.userId),
    anonymousId: textAt(call.anonymousId),
    email: firstText(traits, 'email'),
    phone: firstText(traits, 'phone'),
    deviceId: textAt(objectAt(context.device).id),
    externalIds: externalIdsOf(context),
    account: accountOf(traits),
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
export function inAccount(person: Person, groupId: string, traits: Json): Person {
  const { email: _own, phone: _line, ...about } = plainTraits(traits) ?? {}
  const name = textAt(traits.name)
  const named: NonNullable<Person['traits']> = name ? { company: name } : {}
  return {
    ...person,
    account: { key: groupId, name, traits: Object.keys(about).length > 0 ? about : undefined },
    traits: { ...person.traits, account: groupId, ...named },
  }
}

/** `traits.company` of an identify call, where it names the company by an id of its own. */
function accountOf(traits: Json): Person['account'] {
  const company = objectAt(traits.company)
  const key = textAt(company.id)
  return key ? { key, name: textAt(company.name) } : undefined
}

const notOthers = new Set(['user_id', 'userId', 'email', 'phone', 'anonymous_id', 'anonymousId'])

/** Segment's `context.externalIds`: a list of `{ id, type }`. */
function externalIdsOf(context: Json): Person['externalIds'] {
  if (!Array.isArray(context.externalIds)) return undefined
  const entries = context.externalIds.map(objectAt).flatMap(({ id, type }) => {
    const [value, system] = [textAt(id), textAt(type)]
    return value && system && !notOthers.has(system) ? [[system, value] as const] : []
  })
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}
