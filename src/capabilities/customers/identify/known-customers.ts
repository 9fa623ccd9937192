import type { Known } from './resolve.ts'

/** Another process may merge or remove customers: what is remembered is looked up afresh after this long. */
const goodForMs = 60_000

/** The customers behind the identities seen lately; when full, the half that was not used longest goes. */
export class KnownCustomers {
  private recent = new Map<string, Known>()
  private older = new Map<string, Known>()
  private since: number
  private readonly capacity: number
  private readonly now: () => Date

  constructor(capacity: number, now: () => Date) {
    this.capacity = capacity
    this.now = now
    this.since = now().getTime()
  }

  get(key: string): Known | undefined {
    if (this.now().getTime() - this.since > goodForMs) this.clear()
    const recent = this.recent.get(key)
    if (recent) return recent
    const older = this.older.get(key)
    if (older) this.set(key, older)
    return older
  }

  set(key: string, known: Known): void {
    if (this.recent.size >= this.capacity / 2 && !this.recent.has(key)) {
      this.older = this.recent
      this.recent = new Map()
    }
    this.recent.set(key, known)
  }

  clear(): void {
    this.recent = new Map()
    this.older = new Map()
    this.since = this.now().getTime()
  }
}
