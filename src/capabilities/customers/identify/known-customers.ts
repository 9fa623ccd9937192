import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../../platform/postgres/tables.ts'
import type { Known } from './resolve.ts'

/** A change that is under way tells of itself before it is committed; after this long it is. */
const underWayMs = 60_000

export interface RememberOptions {
  /** How many identities; when full, the half that was not used longest goes. */
  capacity: number
  now(): Date
  /** Nobody else writes to this database, so nothing is under way when we begin. */
  alone: boolean
}

/** The customers behind the identities seen lately. */
export class KnownCustomers {
  private recent = new Map<string, Known>()
  private older = new Map<string, Known>()
  private readonly options: RememberOptions
  /** How often identities had been moved or removed when we last looked. */
  private moves: string | undefined
  private unsureUntil = 0

  constructor(options: RememberOptions) {
    this.options = options
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
    return this.recent.size + this.older.size === 0
  }

  get(key: string): Known | undefined {
    const recent = this.recent.get(key)
    if (recent) return recent
    const older = this.older.get(key)
    if (older) this.set(key, older)
    return older
  }

  set(key: string, known: Known): void {
    if (this.recent.size >= this.options.capacity / 2 && !this.recent.has(key)) {
      this.older = this.recent
      this.recent = new Map()
    }
    this.recent.set(key, known)
  }

  clear(): void {
    this.recent = new Map()
    this.older = new Map()
  }
}
