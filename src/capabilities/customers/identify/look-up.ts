import type { Kysely } from 'kysely'
import type { Tables } from '../../../platform/postgres/tables.ts'
import { type Identity, keyOf } from './identities.ts'
import type { KnownCustomers } from './known-customers.ts'
import type { Known, KnownCustomer, Shown } from './resolve.ts'
import { findIdentities } from './store.ts'

/** What was looked up for a batch while others before it were still being saved. */
export interface Ahead {
  /** How often identities had been moved by then. */
  moves: string
  /** Whom each identity that was asked for led to. */
  asked: ReadonlyMap<string, Known | undefined>
  /** Customers that were saved since: what was found of them may be old. */
  saved: Set<string>
}

/** Finds the customers behind identities: what is remembered first, the database for the rest. */
export class LookUp {
  private readonly db: Kysely<Tables>
  private readonly known: KnownCustomers
  private readonly waiting = new Set<Ahead>()

  constructor(db: Kysely<Tables>, known: KnownCustomers) {
    this.db = db
    this.known = known
  }

  /** Asks for what is not remembered before the batch's turn comes; what is saved until then is known or told by `saved`. */
  async ahead(persons: readonly Shown[]): Promise<Ahead> {
    const moves = await this.known.heedMoves(this.db)
    const asked = new Map<string, Known | undefined>()
    const unknown: Identity[] = []
    for (const shown of this.known.isUnsure() ? [] : persons) {
      if (shown.recognised) continue
      for (const identity of shown.identities) {
        if (this.known.get(identity.key) || asked.has(identity.key)) continue
        asked.set(identity.key, undefined)
        unknown.push(identity)
      }
    }
    const ahead = { moves, asked, saved: new Set<string>() }
    this.waiting.add(ahead)
    try {
      for (const row of await findIdentities(this.db, unknown)) asked.set(keyOf(row), row)
      return ahead
    } catch (error) {
      this.waiting.delete(ahead)
      throw error
    }
  }

  /** What is remembered or stored; what is found is remembered. What is learnt of these customers is learnt for good. */
  async find(persons: readonly Shown[], ahead?: Ahead): Promise<Map<string, Known>> {
    if (ahead) this.waiting.delete(ahead)
    const moves = await this.known.heedMoves(this.db)
    this.known.doubt(persons)
    const isFresh = ahead?.moves === moves && !this.known.isUnsure()
    const { found, asked } = await this.among(persons, isFresh ? ahead : undefined)
    for (const key of asked) this.known.set(key, found.get(key)!)
    return found
  }

  /** The same for a question, after which nothing is remembered or learnt. */
  async rehearse(persons: readonly Shown[]): Promise<Map<string, Known>> {
    if (!this.known.isEmpty()) await this.known.heedMoves(this.db)
    const { found } = await this.among(persons)
    return copied(found)
  }

  /** Whom the identities lead to, and which of them were not remembered. */
  private async among(persons: readonly Shown[], before?: Ahead) {
    const found = new Map<string, Known>()
    const unknown = new Map<string, Identity>()
    const asked: string[] = []
    for (const shown of persons) {
      if (shown.recognised) continue
      for (const identity of shown.identities) {
        const { key } = identity
        if (found.has(key) || unknown.has(key)) continue
        const remembered = this.known.get(key)
        const one = remembered ?? foundBefore(key, before)
        if (one === 'nobody') continue
        if (!one) unknown.set(key, identity)
        else found.set(key, one)
        if (one && !remembered) asked.push(key)
      }
    }
    for (const row of await findIdentities(this.db, [...unknown.values()])) {
      found.set(keyOf(row), row)
      asked.push(keyOf(row))
    }
    if (asked.length > 0) unite(found.values())
    return { found, asked }
  }

  /** These customers, or identities of theirs, were saved. */
  saved(customerIds: Iterable<string>): void {
    if (this.waiting.size === 0) return
    for (const id of customerIds) for (const { saved } of this.waiting) saved.add(id)
  }
}

/** Undefined where it has to be asked (again). Whoever came since is remembered, or the database refuses the second. */
function foundBefore(key: string, ahead: Ahead | undefined): Known | 'nobody' | undefined {
  if (!ahead?.asked.has(key)) return undefined
  const one = ahead.asked.get(key)
  if (!one) return 'nobody'
  return ahead.saved.has(one.customer.id) ? undefined : one
}

/** What is learnt of a customer by one identity is known by all: each is one object, with the most that any identity tells. */
function unite(found: Iterable<Known>): void {
  const byId = new Map<string, KnownCustomer>()
  for (const known of found) {
    const { id, named, userIdsFrom } = known.customer
    const one = byId.get(id) ?? known.customer
    one.named ||= named
    if (userIdsFrom.length > one.userIdsFrom.length) one.userIdsFrom = userIdsFrom
    byId.set(id, one)
    known.customer = one
  }
}

function copied(found: ReadonlyMap<string, Known>): Map<string, Known> {
  const copies = new Map<KnownCustomer, KnownCustomer>()
  const copyOf = (customer: KnownCustomer) => {
    const copy = copies.get(customer) ?? { ...customer }
    copies.set(customer, copy)
    return copy
  }
  return new Map(
    [...found].map(([key, { customer, recordId }]) => [key, { customer: copyOf(customer), recordId }]),
  )
}
