import type { TraitValue } from '../identify/traits.ts'

/** What an account is known to be; `toldAt` (ms since 1970) and `toldBy` by `name`, `domain`, `trait:NAME`. */
export interface KnownAccount {
  name: string | null
  domain: string | null
  traits: Record<string, TraitValue>
  toldAt: Record<string, number>
  toldBy: Record<string, string>
}

/** What a source says about an account, and who of its people it says it with. */
export interface ToldAccount {
  /** What the source calls it: a Segment groupId, a mapping's accountId. */
  key: string
  name?: string
  traits?: Record<string, TraitValue>
  /** When it was told, ms since 1970: the newest wins. */
  at: number
  source: string
  importId: string
  unit: string
  /** The customer record that belongs to it. */
  recordId?: string
  /** What that person is there. */
  role?: string
}

export const nothingKnown: KnownAccount = { name: null, domain: null, traits: {}, toldAt: {}, toldBy: {} }

const mostTraits = 200
const longestValue = 2_000
/** Kept in columns of their own. */
const ownFields = new Set(['name', 'domain', '__proto__', ''])

/** What is known after a telling: per thing the newest wins; told at the same moment, the later arrival. */
export function merged(before: KnownAccount, { name, traits = {}, at, source }: ToldAccount): KnownAccount {
  const after = {
    ...before,
    traits: { ...before.traits },
    toldAt: { ...before.toldAt },
    toldBy: { ...before.toldBy },
  }
  const stamped = (key: string) => {
    if (at < (after.toldAt[key] ?? Number.NEGATIVE_INFINITY)) return false
    after.toldAt[key] = at
    after.toldBy[key] = source
    return true
  }
  const named = clean(name ?? textOf(traits.name)).slice(0, 200)
  if (named !== '' && stamped('name')) after.name = named
  const domain = domainOf(textOf(traits.domain) || textOf(traits.website) || textOf(traits.url))
  if (domain !== '' && stamped('domain')) after.domain = domain
  for (const [key, told] of Object.entries(traits)) {
    const trait = clean(key).slice(0, 100)
    const value = typeof told === 'string' ? clean(told).slice(0, longestValue) : told
    const isFull = !(trait in after.traits) && Object.keys(after.traits).length >= mostTraits
    if (ownFields.has(trait) || value === '' || isFull) continue
    if (typeof value === 'number' && !Number.isFinite(value)) continue
    if (stamped(`trait:${trait}`)) after.traits[trait] = value
  }
  return after
}

/** `acme.com` of `https://www.Acme.com/about` or `@acme.com`; '' for what is no domain. */
export function domainOf(written: string): string {
  const host = written
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^.*@/, '')
    .replace(/[/?#:].*$/s, '')
    .replace(/^www\./, '')
  return /^[a-z0-9][a-z0-9.-]*\.[a-z0-9-]{2,}$/.test(host) && host.length <= 253 ? host : ''
}

/** What an account is called by its source, as it is kept; '' where it says nothing. */
export function keyOf(written: string): string {
  return clean(written).slice(0, 200).trim()
}

function textOf(value: TraitValue | undefined): string {
  return typeof value === 'string' ? value : ''
}

/** PostgreSQL takes no NUL and no half of a surrogate pair. */
function clean(text: string): string {
  return text.replaceAll('\0', '').toWellFormed().trim()
}
