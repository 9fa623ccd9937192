import { domainToASCII } from 'node:url'
import { type ReadPhone, readPhoneAsWritten } from './phone-numbers.ts'

/** From the surest to the weakest; also the order in which they are tried. */
export const identityKinds = ['userId', 'email', 'external', 'phone', 'device', 'anonymousId'] as const
export type IdentityKind = (typeof identityKinds)[number]

export interface Identity {
  kind: IdentityKind
  value: string
}

/** What somebody says about a person: the ids known to the source, and plain facts. */
export interface Person {
  userId?: string
  anonymousId?: string
  email?: string
  phone?: string
  /** A device or installation that several people may share. */
  deviceId?: string
  /** The ids other systems know them by: `{ zendesk: '4711' }`. */
  externalIds?: Record<string, string>
  name?: string
  traits?: Record<string, string | number | boolean>
}

/** PostgreSQL indexes values of this length safely; an e-mail address has at most 320 characters. */
const longestId = 320
const mostExternal = 20

/** What programs send when they do not know: taken for ids, these would make one customer of all strangers. */
const sayingNothing = new Set([
  'undefined', 'null', 'none', 'nil', 'nan', 'unknown', 'anonymous', 'guest', 'n/a', 'na', '-', '?', '0', '-1',
  'true', 'false', '[object object]', '00000000-0000-0000-0000-000000000000',
]) // biome-ignore format: one glance

/** The usable identities of a person, the surest first, in the one spelling under which they are kept. */
export function identitiesOf(person: Person, readPhone: ReadPhone = readPhoneAsWritten): Identity[] {
  const identities: Identity[] = []
  const add = (kind: IdentityKind, written: string | undefined) => {
    const value = written === undefined ? '' : normalised(kind, written, readPhone)
    if (value !== '' && value.length <= longestId) identities.push({ kind, value })
  }
  add('userId', person.userId)
  add('email', person.email)
  for (const [system, id] of Object.entries(person.externalIds ?? {}).slice(0, mostExternal)) {
    if (saysSomething(id)) add('external', `${system.trim().toLowerCase()}:${id.trim()}`)
  }
  add('phone', person.phone)
  add('device', person.deviceId)
  add('anonymousId', person.anonymousId)
  return identities
}

/** Whether there is any usable identity; a user id is enough. */
export function isIdentified(person: Person): boolean {
  const { userId } = person
  if (userId && userId.length <= longestId && normalised('userId', userId) !== '') return true
  return identitiesOf(person).length > 0
}

/** A text for somebody who comes with a user id, an e-mail address or both and nothing else, as they are written. */
export function writtenAs(person: Person): string | undefined {
  const { userId = '', email = '', phone, deviceId, anonymousId, externalIds } = person
  if (!(userId || email) || phone || deviceId || anonymousId || externalIds) return undefined
  return `${userId.length} ${userId}${email}`
}

/** Upper and lower case, spaces and punctuation do not make another e-mail address or phone number. '' where it is none. */
export function normalised(
  kind: IdentityKind,
  value: string,
  readPhone: ReadPhone = readPhoneAsWritten,
): string {
  const plain = storable(value).trim()
  if (kind === 'email') return normalisedEmail(plain)
  if (kind === 'phone') return readPhone(plain)
  return saysSomething(plain) ? plain : ''
}

/** `Ann <Ann@Bücher.example>` is `ann@xn--bcher-kva.example`. Dots and +tags stay: providers differ in what they mean. */
function normalisedEmail(written: string): string {
  const address = (written.endsWith('>') && /<([^<>]+)>$/.exec(written)?.[1]) || written
  const parts = /^([^\s@]+)@([^\s@]+)$/.exec(address)
  if (!parts) return ''
  const [, local = '', domain = ''] = parts
  const ascii = isAscii(domain) ? domain : domainToASCII(domain) || domain
  return `${isAscii(local) ? local : local.normalize('NFC')}@${ascii}`.toLowerCase()
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false
  return true
}

function saysSomething(id: string): boolean {
  return !sayingNothing.has(id.trim().toLowerCase())
}

function storable(text: string): string {
  return text.includes('\0') || !text.isWellFormed() ? text.replaceAll('\0', '').toWellFormed() : text
}

/** An identity with the one text it has in maps. */
export interface Keyed extends Identity {
  key: string
}

export function keyed({ kind, value }: Identity): Keyed {
  return { kind, value, key: `${kind}:${value}` }
}

/** One text per identity, for maps. */
export function keyOf({ kind, value }: Identity): string {
  return `${kind}:${value}`
}
