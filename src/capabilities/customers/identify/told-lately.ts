import type { Person } from './identities.ts'
import type { Described } from './traits.ts'

interface Entry {
  /** What was told first; the tellings that repeat it are let go. */
  told: Described
  /** When it was told last. */
  at: number
  /** Told again later than was written. */
  isLater: boolean
}

/** Customers remembered in each of two generations. */
const mostRemembered = 150_000
const nothing: readonly Described[] = []

/**
 * What each customer's record was last told. Sources repeat themselves with every event; the same words again change nothing but
 * the moment of the last telling, which is kept here and written now and then (`later`). A crash loses such moments, no words.
 */
export class ToldLately {
  private recent = new Map<string, Entry>()
  private older = new Map<string, Entry>()
  private dropped: [string, Described][] = []

  /** What of this must be written now: nothing, if it was told before; else with any later telling that waits. */
  news(customerId: string, one: Described): readonly Described[] {
    const recent = this.recent.get(customerId)
    const before = recent ?? this.older.get(customerId)
    if (before && saysTheSame(before.told.person, one.person)) {
      if (one.at > before.at) {
        if (!isToldAlike(before.told, one)) before.told = one
        before.at = one.at
        before.isLater = true
      }
      if (before !== recent) this.keep(customerId, before)
      return nothing
    }
    this.keep(customerId, { told: one, at: one.at, isLater: false })
    return before?.isLater ? [latestOf(before), one] : [one]
  }

  /** How many repeated tellings wait to be written. */
  get waiting(): number {
    let waiting = this.dropped.length
    for (const generation of [this.older, this.recent])
      for (const { isLater } of generation.values()) if (isLater) waiting++
    return waiting
  }

  /** Repeated tellings whose moment is not written yet; they count as written from now on. */
  later(): [string, Described][] {
    const waiting = this.dropped
    this.dropped = []
    for (const generation of [this.older, this.recent]) {
      for (const [customerId, entry] of generation) {
        if (entry.isLater) waiting.push([customerId, latestOf(entry)])
        entry.isLater = false
      }
    }
    return waiting
  }

  /** The same of these customers alone. */
  laterOf(customerIds: readonly string[]): [string, Described][] {
    const whose = new Set(customerIds)
    const waiting = this.dropped.filter(([id]) => whose.has(id))
    this.dropped = this.dropped.filter(([id]) => !whose.has(id))
    for (const id of whose) {
      for (const entry of [this.older.get(id), this.recent.get(id)]) {
        if (!entry?.isLater) continue
        waiting.push([id, latestOf(entry)])
        entry.isLater = false
      }
    }
    return waiting
  }

  /** After a write that failed, or when customers were merged or removed. */
  forget(): void {
    this.recent.clear()
    this.older.clear()
    this.dropped = []
  }

  private keep(customerId: string, entry: Entry) {
    if (this.recent.size >= mostRemembered && !this.recent.has(customerId)) {
      for (const [id, entry] of this.older) {
        if (entry.isLater && !this.recent.has(id)) this.dropped.push([id, latestOf(entry)])
      }
      this.older = this.recent
      this.recent = new Map()
    }
    this.recent.set(customerId, entry)
  }
}

function latestOf({ told, at }: Entry): Described {
  return told.at === at ? told : { ...told, at }
}

/** The same source and import: only the moment tells two tellings of the same words apart. */
function isToldAlike(one: Described, other: Described): boolean {
  return one.source === other.source && one.importId === other.importId && one.unit === other.unit
}

function saysTheSame(one: Person, other: Person): boolean {
  return (
    one.email === other.email &&
    one.name === other.name &&
    one.phone === other.phone &&
    haveSameTraits(one.traits ?? {}, other.traits ?? {})
  )
}

function haveSameTraits(one: NonNullable<Person['traits']>, other: NonNullable<Person['traits']>): boolean {
  let left = 0
  for (const key in one) {
    if (one[key] !== other[key]) return false
    left++
  }
  for (const _key in other) left--
  return left === 0
}
