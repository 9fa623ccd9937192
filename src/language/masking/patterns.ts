import { addressAround } from './address.ts'
import { birthdateAt } from './birthdate.ts'
import { cardAt } from './card.ts'
import { isAlphanumeric, isDigit } from './characters.ts'
import { emailAround } from './email.ts'
import type { EndOf, Found, PiiType } from './found.ts'
import { handleAt } from './handle.ts'
import { ibanAt } from './iban.ts'
import { nationalIdAt } from './ids/national-id.ts'
import { ipAt } from './ip.ts'
import { phoneAt } from './phone.ts'
import { toldNumberAt } from './told-numbers.ts'
import { postcodeAt } from './town.ts'

/** Everything that is told by its signs, in the order of the text. */
export function findPatterns(text: string): Found[] {
  const found: Found[] = []
  const emails = findEmails(text)
  let nextEmail = 0
  let nextDigit = -1
  let nextColon = -1
  for (let at = 0; at < text.length; ) {
    if (nextDigit < at) nextDigit = digitFrom(text, at)
    if (nextColon < at) nextColon = colonFrom(text, at)
    const email = emails[nextEmail]
    if (email && at >= email.start) {
      found.push(email)
      nextEmail++
      at = email.end
      continue
    }
    const here = beginsToken(text, at) ? findAt(text, at, { nextDigit, nextColon }) : undefined
    if (here && (!email || here.end <= email.start)) {
      found.push(here)
      at = here.end
    } else at++
  }
  return found
}

function digitFrom(text: string, from: number): number {
  let at = from
  while (at < text.length && !isDigit(text.charCodeAt(at))) at++
  return at < text.length ? at : Number.POSITIVE_INFINITY
}

function colonFrom(text: string, from: number): number {
  const at = text.indexOf(':', from)
  return at < 0 ? Number.POSITIVE_INFINITY : at
}

export function findEmails(text: string): Found[] {
  const found: Found[] = []
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const email = emailAround(text, at, found.at(-1)?.end ?? 0)
    const handle = email ? undefined : handleAt(text, at)
    if (email) found.push({ type: 'email', ...email })
    else if (handle) found.push({ type: 'handle', start: at, end: handle })
  }
  return found
}

const bySigns: [PiiType, EndOf][] = [
  ['ip', ipAt],
  ['card', cardAt],
  ['phone', phoneAt],
]
/** The few letters before the digits of an id, a plate or a month's day. */
const mostLettersBefore = 13

/** Signs that stand before the first digit of a phone number: `+(`. */
const mostSignsBefore = 2
/** In an IPv6 address the first colon comes after four digits at most. */
const mostBeforeColon = 4

interface Next {
  nextDigit: number
  nextColon: number
}

function findAt(text: string, start: number, { nextDigit, nextColon }: Next): Found | undefined {
  const isNear = nextDigit - start <= mostLettersBefore && mayLead(text, start, nextDigit)
  const hasSigns = nextDigit - start <= mostSignsBefore || nextColon - start <= mostBeforeColon
  return (
    (isNear ? numberAt(text, start) : undefined) ?? (hasSigns ? firstOf(bySigns, text, start) : undefined)
  )
}

/** Digits at once; letters joined to them (`AB12`, `T22000129`); a word in between only with its capital (`AB 12`, `May 3`). */
function mayLead(text: string, start: number, digit: number): boolean {
  if (digit === start) return true
  const first = text.charCodeAt(start)
  if ((first >= 65 && first <= 90) || first >= 0xc0) return true
  for (let at = start; at < digit; at++) if (!isAlphanumeric(text.charCodeAt(at))) return false
  return true
}

function numberAt(text: string, start: number): Found | undefined {
  const birthdate = birthdateAt(text, start)
  if (birthdate) return { type: 'birthdate', start, end: birthdate }
  const iban = ibanAt(text, start)
  if (iban) return { type: 'iban', start, end: iban }
  const id = nationalIdAt(text, start)
  if (id) return { type: 'id', start, end: id }
  return toldNumberAt(text, start) ?? placeAt(text, start)
}

function placeAt(text: string, start: number): Found | undefined {
  const address = isDigit(text.charCodeAt(start)) ? addressAround(text, start) : undefined
  if (address) return { type: 'address', ...address }
  const postcode = postcodeAt(text, start)
  return postcode ? { type: 'address', start, end: postcode } : undefined
}

function firstOf(patterns: [PiiType, EndOf][], text: string, start: number): Found | undefined {
  for (const [type, endOf] of patterns) {
    const end = endOf(text, start)
    if (end !== undefined) return { type, start, end }
  }
  return undefined
}

/** Only where a number or a word begins: a digit, letter, `+`, `(` or `:` that does not follow another letter or digit. */
function beginsToken(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  const opens = unit === 40 || unit === 43 || unit === 58
  if (!opens && !isAlphanumeric(unit)) return false
  return at === 0 || !isAlphanumeric(text.charCodeAt(at - 1))
}
