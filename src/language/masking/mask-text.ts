import type { Found } from './found.ts'
import { findLinks } from './link.ts'
import { findNames } from './names/find-names.ts'
import { isClearly } from './names/read-name.ts'
import { type RecordNames, recordNames } from './names/record.ts'
import { findEmails, findPatterns } from './patterns.ts'
import { replaceFound } from './placeholders.ts'
import { inOrder } from './spans.ts'

export type { PiiType } from './found.ts'

export interface Masked {
  masked: string
  found: Found[]
}

/** What is known of whom a text is from or about. */
export interface Known {
  /** Their own names, such as `['Ann', 'Ann Lee']`: masked wherever they stand. */
  names?: readonly string[]
}

/**
 * Replaces what is personal (e-mail addresses, numbers of phones, cards, accounts and persons, addresses, birthdays, names)
 * by `[email]`, `[phone]`, `[name]` and so on. A second person in the same text is `[name 2]` wherever they are named.
 * Walks from left to right; every pattern looks at a bounded stretch, so the time grows with the length only.
 */
export function maskText(text: string, { names }: Known = {}): Masked {
  const record = names?.length ? recordNames(names) : undefined
  const signs = signsOf(text)
  const found = findPeople(text, names, record).concat(
    signs.hasNumber ? findPatterns(text) : signs.hasAt ? findEmails(text) : [],
    signs.hasLink ? findLinks(text) : [],
  )
  if (found.length === 0) return { masked: text, found }
  const ordered = inOrder(text, found)
  return { masked: replaceFound(text, ordered, record), found: ordered }
}

/**
 * The same for words that name things: products, shops and pages are called like people and streets, so that names, addresses
 * and handles stay.
 */
export function maskLabel(text: string): Masked {
  const { hasAt, hasNumber, hasLink } = signsOf(text)
  if (!hasAt && !hasNumber && !hasLink) return { masked: text, found: [] }
  const found = [...findPatterns(text), ...findLinks(text)].filter(
    ({ type }) => type !== 'address' && type !== 'handle',
  )
  const ordered = inOrder(text, found)
  return { masked: replaceFound(text, ordered), found: ordered }
}

/** Who is told of once is known by their first name from then on: “Agent Kevin was rude. kevin hung up.” */
function findPeople(text: string, names: readonly string[] = [], record: RecordNames | undefined): Found[] {
  const { found, told } = findNames(text, record)
  if (told.length === 0 || text.length > longestReadTwice) return found
  const firstNames = told
    .map(({ start, end }) => text.slice(start, end).split(/[^\p{L}\p{M}]/u)[0]!)
    .filter((name) => name.length > 2 && isClearly(name))
  return firstNames.length === 0 ? found : findNames(text, recordNames([...names, ...firstNames])).found
}

const longestReadTwice = 20_000

interface Signs {
  hasAt: boolean
  hasNumber: boolean
  hasLink: boolean
}

/** Every pattern needs an `@`, a digit or two colons (`fe80::a`): most texts have none of them. */
function signsOf(text: string): Signs {
  let hasAt = false
  let hasDigit = false
  let colons = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit > 64 || unit < 48) continue
    if (unit <= 57) hasDigit = true
    else if (unit === 64) hasAt = true
    else if (unit === 58) colons++
  }
  return { hasAt, hasNumber: hasDigit || colons > 1, hasLink: colons > 0 && text.includes('://') }
}
