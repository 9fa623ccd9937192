import type { Person } from './identities.ts'

export type TraitValue = string | number | boolean

/** What a customer is known to be; when each thing was last told (ms since 1970), and by which source. */
export interface Told {
  name: string | null
  email: string | null
  phone: string | null
  traits: Record<string, TraitValue>
  toldAt: Record<string, number>
  toldBy: Record<string, string>
}

/** A person as one interaction or one identify call shows them. */
export interface Described {
  person: Person
  /** When it was told, ms since 1970: the newest wins. */
  at: number
  unit: string
  source: string
  importId: string
}

/** A trait of the person's own is kept under this prefix in `toldAt`, so that a trait called `name` is no trouble. */
const traitPrefix = 'trait:'
const mostTraits = 200
const longestKey = 100
const longestValue = 2_000

export const nothingTold: Told = { name: null, email: null, phone: null, traits: {}, toldAt: {}, toldBy: {} }

/** Whether a person says anything that belongs into the customer's record. */
export function tellsSomething(person: Person): boolean {
  return Boolean(person.name || person.email || person.phone || person.traits)
}

/** What is known after all of these; undefined if nothing changes. */
export function mergeAll(before: Told, described: readonly Described[]): Told | undefined {
  let merged: Told | undefined
  for (const one of described) merged = mergeTold(merged ?? before, one) ?? merged
  return merged
}

/** Adds what was told at `at`: per key the newest wins; told at the same moment, the later arrival. Undefined if nothing changes. */
function mergeTold(
  before: Told,
  { person, at, source }: Pick<Described, 'person' | 'at' | 'source'>,
): Told | undefined {
  const after: Told = {
    ...before,
    traits: { ...before.traits },
    toldAt: { ...before.toldAt },
    toldBy: { ...before.toldBy },
  }
  let changed = false
  const isNewer = (key: string) => at >= (after.toldAt[key] ?? Number.NEGATIVE_INFINITY)
  for (const field of ['name', 'email', 'phone'] as const) {
    const value = storable(person[field] ?? '').trim()
    if (value === '' || !isNewer(field) || (value === after[field] && at === after.toldAt[field])) continue
    after[field] = value
    after.toldAt[field] = at
    after.toldBy[field] = source
    changed = true
  }
  for (const [key, told] of Object.entries(person.traits ?? {})) {
    const [name, value] = [
      storable(key).slice(0, longestKey),
      typeof told === 'string' ? storable(told) : told,
    ]
    const stamp = traitPrefix + name
    const isFull = !(name in after.traits) && Object.keys(after.traits).length >= mostTraits
    if (
      name === '' ||
      isFull ||
      !isNewer(stamp) ||
      (value === after.traits[name] && at === after.toldAt[stamp])
    )
      continue
    if (name === '__proto__' || (typeof value === 'number' && !Number.isFinite(value))) continue
    after.traits[name] = value
    after.toldAt[stamp] = at
    after.toldBy[stamp] = source
    changed = true
  }
  return changed ? after : undefined
}

/** PostgreSQL takes no NUL and no half of a surrogate pair. */
function storable(text: string): string {
  const short = text.length > longestValue ? text.slice(0, longestValue) : text
  return short.includes('\0') || !short.isWellFormed() ? short.replaceAll('\0', '').toWellFormed() : short
}
