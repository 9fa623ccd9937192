import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../../platform/postgres/tables.ts'
import type { Known, Shown } from './resolve.ts'

/** A change that is under way tells of itself before it is committed; after this long it is. */
const underWayMs = 60_000

export interface RememberOptions {
  /** How many identities; when full, the half that was not used longest goes. */
  capacity: number
  now(): Date
  /** Nobody else writes to this database, so nothing is under way when we begin. */
  alone: boolean
}

/** The customers behind the identities, and behind whole persons, seen lately. */
export class KnownCustomers {
  private readonly byIdentity: Latest<Known>
  private readonly byPerson: Latest<Known>
  private readonly options: RememberOptions
  /** How often identities had been moved or removed when we last looked. */
  private moves: string | undefined
  private unsureUntil = 0
  /** Grows when all is forgotten. */
  private forgotten = 0

  constructor(options: RememberOptions) {
    this.options = options
    this.byIdentity = new Latest(options.capacity)
    this.byPerson = new Latest(options.capacity)
  }

  /**
   * Forgets what may no longer hold: merges, erasures and imports taken back move and remove identities, in any process.
   * @returns how often that has happened, as text to compare
   */
  async heedMoves(db: Kysely<Tables>): Promise<string> {
    const { rows } = await sql<{ moves: string }>`SELECT last_value::text || is_called AS moves
      FROM identities_otherwise`.execute(db)
    const moves = rows[0]?.moves ?? ''
    const { now, alone } = this.options
    const at = now().getTime()
    const isFirstLook = this.moves === undefined
    if (moves !== this.moves && !(isFirstLook && alone)) this.unsureUntil = at + underWayMs
    if (this.isUnsure()) this.clear()
    this.moves = moves
    return moves
  }

  /** Something may be under way that will turn out otherwise. */
  isUnsure(): boolean {
    return this.options.now().getTime() < this.unsureUntil
  }

  isEmpty(): boolean {
    return this.byIdentity.isEmpty()
  }

  get(key: string): Known | undefined {
    return this.byIdentity.get(key)
  }

  set(key: string, known: Known): void {
    this.byIdentity.set(key, known)
  }

  /** Somebody who comes as they came before, if all their identities led to one customer: nobody has to be asked again. */
  recognise(shown: Shown): void {
    const known = shown.writtenAs === undefined ? undefined : this.byPerson.get(shown.writtenAs)
    shown.recognised = known && { known, at: this.forgotten }
  }

  /** Whoever was recognised before all was forgotten is to be looked up after all. */
  doubt(persons: readonly Shown[]): void {
    for (const shown of persons) {
      if (shown.recognised && shown.recognised.at !== this.forgotten) shown.recognised = undefined
    }
  }

  /** Says who a person turned out to be. */
  setPerson(writtenAs: string, known: Known): void {
    this.byPerson.set(writtenAs, known)
  }

  clear(): void {
    this.byIdentity.clear()
    this.byPerson.clear()
    this.forgotten++
  }
}

/** So many at the most: when it is full, the half that was not used longest goes. */
class Latest<V> {
  private recent = new Map<string, V>()
  private older = new Map<string, V>()
  private readonly capacity: number

  constructor(capacity: number) {
    this.capacity = capacity
  }

  isEmpty(): boolean {
    return this.recent.size + this.older.size === 0
  }

  get(key: string): V | undefined {
    const recent = this.recent.get(key)
    if (recent) return recent
    const older = this.older.get(key)
    if (older) this.set(key, older)
    return older
  }

  set(key: string, value: V): void {
    if (this.recent.size >= this.capacity / 2 && !this.recent.has(key)) {
      this.older = this.recent
      this.recent = new Map()
    }
    this.recent.set(key, value)
  }

  clear(): void {
    this.recent = new Map()
    this.older = new Map()
  }
}
