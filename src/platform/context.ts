import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import type { Settings } from './config.ts'
import type { Facts } from './facts/facts.ts'
import type { Permission } from './http/endpoint.ts'
import type { JobData, Tables } from './postgres/tables.ts'

/** Who asks. `units: 'all'` sees everything; a list narrows every question about facts and customers. */
export interface Actor {
  kind: 'person' | 'key' | 'system' | 'nobody'
  id: string
  name: string
  role: string
  permissions: ReadonlySet<Permission>
  units: readonly string[] | 'all'
}

/** What a change looked like before and after, for the audit log. Never put secrets in it. */
export interface AuditDetail {
  subject?: string
  before?: unknown
  after?: unknown
}

/**
 * Everything a function may reach: who asks, the clock, the two stores, settings, jobs.
 * Inside `transaction` the same context comes with `db` bound to the transaction; what is enqueued or audited
 * there happens if, and only if, the transaction is committed.
 */
export interface Context {
  readonly actor: Actor
  readonly settings: Settings
  readonly log: Logger
  readonly db: Kysely<Tables>
  /** The facts, already narrowed to the actor's units. */
  readonly facts: Facts
  now(): Date
  transaction<T>(work: (tx: Context) => Promise<T>): Promise<T>
  audit(action: string, detail?: AuditDetail): Promise<void>
  /** Hands a job to the background; see `platform/jobs`. */
  enqueue<N extends keyof JobData & string>(name: N, data: JobData[N]): Promise<void>
  /** The same context for another actor, such as the system doing a person's job later. */
  as(actor: Actor): Context
}
