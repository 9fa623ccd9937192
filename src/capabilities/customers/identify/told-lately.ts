import type { Person } from './identities.ts'
import type { Described } from './traits.ts'

interface Entry {
  told: Described
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
      if (one.at > before.told.at) {
        before.told = one
        before.isLater = true
      }
      if (before !== recent) this.keep(customerId, before)
      return nothing
    }
    this.keep(customerId, { told: one, isLater: false })
    return before?.isLater ? [before.told, one] : [one]
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
        if (entry.isLater) waiting.push([customerId, entry.told])
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
        waiting.push([id, entry.told])
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
      for (const [id, { isLater, told }] of this.older) {
        if (isLater && !this.recent.has(id)) this.dropped.push([id, told])
      }
      this.older = this.recent
      this.recent = new Map()
    }
    this.recent.set(customerId, entry)
  }
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
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key])
}
