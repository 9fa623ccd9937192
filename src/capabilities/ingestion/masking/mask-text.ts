import { cardAt } from './card.ts'
import { isAlphanumeric } from './characters.ts'
import { emailAround } from './email.ts'
import { ibanAt } from './iban.ts'
import { ipAt } from './ip.ts'
import { phoneAt } from './phone.ts'

export type PiiType = 'email' | 'phone' | 'card' | 'iban' | 'ip'

/** Where something personal stands, in UTF-16 units of the text as it came; `end` is exclusive. */
export interface Found {
  type: PiiType
  start: number
  end: number
}

export interface Masked {
  masked: string
  found: Found[]
}

/** Where a pattern that begins at a known place ends; undefined when it is none. */
export type EndOf = (text: string, start: number) => number | undefined

/**
 * Replaces e-mail addresses, phone numbers, card numbers, IBANs and IP addresses by `[email]`, `[phone]` and so on.
 * One walk from left to right; every pattern looks at a bounded stretch, so the time grows with the length only.
 */
export function maskText(text: string): Masked {
  if (!mayHoldPii(text)) return { masked: text, found: [] }
  const found = findPii(text)
  return { masked: replaceAll(text, found), found }
}

/** The cheapest of the patterns needs an `@`, four digits (`1.1.1.1`) or two colons (`fe80::a`). */
function mayHoldPii(text: string): boolean {
  let digits = 0
  let colons = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 64) return true
    if (unit >= 48 && unit <= 57 && ++digits === 4) return true
    if (unit === 58 && ++colons === 2) return true
  }
  return false
}

function findPii(text: string): Found[] {
  const found: Found[] = []
  const emails = findEmails(text)
  let nextEmail = 0
  for (let at = 0; at < text.length; ) {
    const email = emails[nextEmail]
    if (email && at >= email.start) {
      found.push(email)
      nextEmail++
      at = email.end
      continue
    }
    const here = beginsToken(text, at) ? findAt(text, at) : undefined
    if (here && (!email || here.end <= email.start)) {
      found.push(here)
      at = here.end
    } else at++
  }
  return found
}

function findEmails(text: string): Found[] {
  const found: Found[] = []
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const span = emailAround(text, at, found.at(-1)?.end ?? 0)
    if (span) found.push({ type: 'email', ...span })
  }
  return found
}

const inOrder: [PiiType, EndOf][] = [
  ['ip', ipAt],
  ['iban', ibanAt],
  ['card', cardAt],
  ['phone', phoneAt],
]

function findAt(text: string, start: number): Found | undefined {
  for (const [type, endOf] of inOrder) {
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

function replaceAll(text: string, found: Found[]): string {
  let masked = ''
  let done = 0
  for (const { type, start, end } of found) {
    masked += `${text.slice(done, start)}[${type}]`
    done = end
  }
  return masked + text.slice(done)
}
