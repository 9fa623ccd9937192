import type { Somebody } from '../../platform/capability.ts'

/** Whether a value names somebody; `isIdPlace` where ids of people stand, and a short id means one. */
export type Mentions = (value: string, isIdPlace: boolean) => boolean

/** `7` stands in many places by chance, `user-471199` does not. */
const longEnough = 6
/** Without the country’s number, which is written in many ways or not at all. */
const nationalDigits = 9

/** Finds somebody in what was sent: by anything they are known by, however it is spelt there. */
export function mentionsOf({ customerIds, identities }: Somebody): Mentions {
  const parts = new Set<string>(customerIds)
  const whole = new Set<string>()
  const ids = new Set<string>()
  const numbers = new Set<string>()
  for (const { kind, value } of identities) {
    if (kind === 'email') parts.add(value.toLowerCase())
    else if (kind === 'phone') numbers.add(value.replaceAll(/\D/g, '').slice(-nationalDigits))
    else if (kind === 'name') whole.add(value.trim().toLowerCase())
    else ids.add(kind === 'external' ? value.slice(value.indexOf(':') + 1) : value)
  }
  // A first name alone is many people's.
  for (const name of whole) if (!/\s/.test(name)) whole.delete(name)
  return (written, isIdPlace) => {
    const value = written.replace(/^'/, '').trim()
    if (value === '') return false
    if (ids.has(value) && (isIdPlace || value.length >= longEnough)) return true
    const lower = value.toLowerCase()
    if (whole.has(lower)) return true
    for (const part of parts) if (lower.includes(part)) return true
    if (numbers.size === 0) return false
    const digits = value.replaceAll(/[\s()/.-]/g, '')
    for (const number of numbers) if (number.length >= longEnough && digits.includes(number)) return true
    return false
  }
}

const idPlace = /id$|user|customer|client|contact|external/i

/** Anywhere in a JSON value. */
export function mentionedIn(json: unknown, mentions: Mentions, key = ''): boolean {
  if (typeof json === 'string' || typeof json === 'number') return mentions(String(json), idPlace.test(key))
  if (Array.isArray(json)) return json.some((one) => mentionedIn(one, mentions, key))
  if (typeof json !== 'object' || json === null) return false
  return Object.entries(json).some(([name, one]) => mentionedIn(one, mentions, name))
}
