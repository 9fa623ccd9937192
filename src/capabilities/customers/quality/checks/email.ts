import { normalised } from '../../identify/identities.ts'
import {
  disposableDomains,
  endsMistyped,
  otherRealDomains,
  popularDomains,
  roleNames,
} from './email-domains.ts'
import type { Wrong } from './problem.ts'
import { isPlaceholder } from './texts.ts'

/** RFC 5321's plain form, as mail services take it: no quoted names, no addresses in brackets. */
const address = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@([^@]+)$/u
const domainShape = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(xn--[a-z0-9-]{2,59}|[a-z]{2,24})$/

/** What is wrong with an e-mail address; the surest thing first. */
export function emailTrouble(written: string): Wrong[] {
  const plain = normalised('email', written)
  if (!plain || !address.test(plain)) return [notAnAddress(written)]
  const [local, domain] = apart(plain)
  if (isPlaceholder(local) && local !== 'name') return [{ problem: 'placeholder', proposal: { email: null } }]
  const meant = meantDomain(domain)
  if (meant) return [{ problem: 'misspelt domain', proposal: { email: `${local}@${meant}` } }]
  if (!domainShape.test(domain)) return [{ ...notAnAddress(written), problem: 'no domain' }]
  const doubts: Wrong[] = []
  if (disposableDomains.has(domain)) doubts.push({ problem: 'disposable' })
  if (roleNames.has(local)) doubts.push({ problem: 'role' })
  if (plain !== written) doubts.push({ problem: 'untidy', proposal: { email: plain } })
  return doubts
}

function apart(plain: string): [string, string] {
  const at = plain.lastIndexOf('@')
  return [plain.slice(0, at), plain.slice(at + 1)]
}

/** Slips of the finger that leave no doubt: a comma for a dot, spaces, a dot too many, `mailto:`. */
function notAnAddress(written: string): Wrong {
  if (isPlaceholder(written)) return { problem: 'placeholder', proposal: { email: null } }
  const mended = written
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '')
    .replaceAll(/\s*([@.])\s*/g, '$1')
    .replaceAll(',', '.')
    .replace(/@{2,}/, '@')
    .replaceAll(/\.{2,}/g, '.')
    .replaceAll(/^[.<"']+|[.>;:"']+$/g, '')
    .replace(/\(at\)|\[at\]/, '@')
    .replace('.@', '@')
    .replace('@.', '@')
  const missingDot = withMissingDot(mended)
  return emailIsFine(missingDot)
    ? { problem: 'not an address', proposal: { email: missingDot } }
    : { problem: 'not an address' }
}

/** `ann@gmailcom` */
function withMissingDot(mended: string): string {
  return mended.replace(/@([a-z-]+)(com|de|net|fr)$/, (whole, name: string, end: string) =>
    popularDomains.includes(`${name}.${end}`) ? `@${name}.${end}` : whole,
  )
}

function emailIsFine(mended: string): boolean {
  if (!address.test(mended)) return false
  const [local, domain] = apart(mended)
  return domainShape.test(domain) && !meantDomain(domain) && !isPlaceholder(local)
}

/** Only what is one slip away from a popular domain, and no real one itself, is misspelt. */
function meantDomain(domain: string): string | undefined {
  if (popularDomains.includes(domain) || otherRealDomains.has(domain)) return
  const [name, end] = [domain.slice(0, domain.lastIndexOf('.')), domain.slice(domain.lastIndexOf('.') + 1)]
  const mended = endsMistyped.has(end) ? `${name}.${endsMistyped.get(end)}` : domain
  if (popularDomains.includes(mended) || otherRealDomains.has(mended)) return mended
  const near = popularDomains.find((popular) => isOneSlip(mended, popular))
  if (near) return near
  return mended === domain ? undefined : mended
}

/** One letter more, less, another or two swapped (Damerau 1964), in the name itself and not for very short ones. */
export function isOneSlip(one: string, other: string): boolean {
  const [name] = other.split('.') as [string]
  if (name.length < 5 || one === other || Math.abs(one.length - other.length) > 1) return false
  let at = 0
  while (one[at] === other[at]) at++
  const [mine, theirs] = [one.slice(at), other.slice(at)]
  return (
    mine.slice(1) === theirs ||
    mine === theirs.slice(1) ||
    mine.slice(1) === theirs.slice(1) ||
    (mine[0] === theirs[1] && mine[1] === theirs[0] && mine.slice(2) === theirs.slice(2))
  )
}
