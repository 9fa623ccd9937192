import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import type { Settings } from './config.ts'
import type { Actor, Context } from './context.ts'
import type { Facts } from './facts/facts.ts'
import { recordAudit } from './postgres/audit.ts'
import type { JobData, Tables } from './postgres/tables.ts'

/** What contexts are made of: one of each for the whole process. */
export interface ContextParts {
  settings: Settings
  log: Logger
  db: Kysely<Tables>
  /** The facts of all units; each context narrows them to its actor's. */
  facts: Facts
  now(): Date
  enqueue<N extends keyof JobData & string>(db: Kysely<Tables>, name: N, data: JobData[N]): Promise<void>
}

/** Attune itself, when nobody in particular asked: scheduled jobs, the first start. */
export const systemActor: Actor = {
  kind: 'system',
  id: 'system',
  name: 'Attune',
  role: 'system',
  permissions: new Set(),
  units: 'all',
}

export function createContexts(parts: ContextParts): (actor: Actor) => Context {
  return (actor) => contextFor(parts, actor)
}

function contextFor(parts: ContextParts, actor: Actor): Context {
  const { settings, log, db, facts, now, enqueue } = parts
  return {
    actor,
    settings,
    log,
    db,
    facts: facts.within(actor.units),
    now,
    /** Inside a transaction this joins it: all of the work is committed together or not at all. */
    transaction: (work) =>
      db.isTransaction
        ? work(contextFor(parts, actor))
        : db.transaction().execute((tx) => work(contextFor({ ...parts, db: tx }, actor))),
    audit: (action, detail) => recordAudit(db, actor, now(), action, detail),
    enqueue: (name, data) => enqueue(db, name, data),
    as: (other) => contextFor(parts, other),
  }
}
