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
  asked: ReadonlySet<string>
  found: ReadonlyMap<string, Known>
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
    const unknown = new Map<string, Identity>()
    const isWorthwhile = !this.known.isUnsure()
    for (const identity of isWorthwhile ? persons.flatMap(({ identities }) => identities) : [])
      if (!this.known.get(identity.key)) unknown.set(identity.key, identity)
    const found = new Map<string, Known>()
    const ahead = { moves, asked: new Set(unknown.keys()), found, saved: new Set<string>() }
    this.waiting.add(ahead)
    try {
      for (const row of await this.ask(unknown)) found.set(keyOf(row), row)
      return ahead
    } catch (error) {
      this.waiting.delete(ahead)
      throw error
    }
  }

  /** Copies of what is remembered or stored: an attempt that is given up must leave no trace. */
  async find(persons: readonly Shown[], ahead?: Ahead): Promise<Map<string, Known>> {
    if (ahead) this.waiting.delete(ahead)
    const moves = await this.known.heedMoves(this.db)
    return this.among(persons, ahead?.moves === moves && !this.known.isUnsure() ? ahead : undefined)
  }

  /** The same for a question, after which nothing is remembered. */
  async rehearse(persons: readonly Shown[]): Promise<Map<string, Known>> {
    if (!this.known.isEmpty()) await this.known.heedMoves(this.db)
    return this.among(persons)
  }

  private async among(persons: readonly Shown[], before?: Ahead): Promise<Map<string, Known>> {
    const copies = new Copies()
    const unknown = new Map<string, Identity>()
    for (const { identities } of persons) {
      for (const identity of identities) {
        const { key } = identity
        if (copies.has(key) || unknown.has(key)) continue
        const one = this.known.get(key) ?? foundBefore(key, before)
        if (one === 'nobody') continue
        if (one) copies.add(key, one)
        else unknown.set(key, identity)
      }
    }
    for (const row of await this.ask(unknown)) copies.add(keyOf(row), row)
    return copies.found
  }

  /** These customers, or identities of theirs, were saved. */
  saved(customerIds: Iterable<string>): void {
    if (this.waiting.size === 0) return
    for (const id of customerIds) for (const { saved } of this.waiting) saved.add(id)
  }

  private async ask(identities: ReadonlyMap<string, Identity>) {
    return identities.size > 0 ? findIdentities(this.db, [...identities.values()]) : []
  }
}

/** Undefined where it has to be asked (again). Whoever came since is remembered, or the database refuses the second. */
function foundBefore(key: string, ahead: Ahead | undefined): Known | 'nobody' | undefined {
  if (!ahead?.asked.has(key)) return undefined
  const one = ahead.found.get(key)
  if (!one) return 'nobody'
  return ahead.saved.has(one.customer.id) ? undefined : one
}

/** One copy of each customer, with the most that any of their identities tells. */
class Copies {
  readonly found = new Map<string, Known>()
  private readonly byId = new Map<string, KnownCustomer>()

  has(key: string): boolean {
    return this.found.has(key)
  }

  add(key: string, { customer: { id, named, userIdsFrom }, recordId }: Known): void {
    const one = this.byId.get(id) ?? { id, named, userIdsFrom }
    one.named ||= named
    if (userIdsFrom.length > one.userIdsFrom.length) one.userIdsFrom = userIdsFrom
    this.byId.set(id, one)
    this.found.set(key, { customer: one, recordId })
  }
}
