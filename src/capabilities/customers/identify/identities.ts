/** From the surest to the weakest; also the order in which they are tried. */
export const identityKinds = ['userId', 'email', 'phone', 'anonymousId'] as const
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
  name?: string
  traits?: Record<string, string | number | boolean>
}

/** PostgreSQL indexes values of this length safely; an e-mail address has at most 320 characters. */
const longestId = 320

/** The usable identities of a person, the surest first, in the one spelling under which they are kept. */
export function identitiesOf(person: Person): Identity[] {
  const identities: Identity[] = []
  for (const kind of identityKinds) {
    const value = person[kind] === undefined ? '' : normalised(kind, person[kind])
    if (value !== '' && value.length <= longestId) identities.push({ kind, value })
  }
  return identities
}

/** Upper and lower case, spaces and punctuation do not make another e-mail address or phone number. */
export function normalised(kind: IdentityKind, value: string): string {
  const plain = value.replaceAll('\0', '').toWellFormed().trim()
  if (kind === 'email') return /^\S+@\S+$/.test(plain) ? plain.normalize('NFC').toLowerCase() : ''
  if (kind === 'phone') return normalisedPhone(plain)
  return plain
}

/** `+49 (0)170 12-34` and `0049 17012 34` are one number; without a country code the digits stand as they are. */
function normalisedPhone(written: string): string {
  const international = written.startsWith('+') || written.startsWith('00')
  const digits = written.replace('(0)', '').replace(/\D/g, '')
  const national = written.startsWith('00') ? digits.slice(2) : digits
  if (national.length < 6 || national.length > 15) return ''
  return international ? `+${national}` : national
}

/** One text per identity, for maps. */
export function keyOf({ kind, value }: Identity): string {
  return `${kind}:${value}`
}
