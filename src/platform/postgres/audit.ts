import type { ColumnType, Kysely } from 'kysely'
import type { Actor, AuditDetail } from '../context.ts'
import { newId } from '../ids.ts'
import type { Tables } from './tables.ts'

/** JSON is written as text and read as what it says. */
type Json = ColumnType<unknown, string | null, never>

export interface AuditRow {
  id: string
  at: ColumnType<Date, Date, never>
  actor_kind: Actor['kind']
  actor_id: string
  actor_name: string
  action: string
  subject: string | null
  before: Json
  after: Json
}

declare module './tables.ts' {
  interface Tables {
    audit_log: AuditRow
  }
}

/** Writes down who did what. With the transaction's `db`, the entry is there if, and only if, the change is. */
export async function recordAudit(
  db: Kysely<Tables>,
  actor: Actor,
  now: Date,
  action: string,
  { subject, before, after }: AuditDetail = {},
): Promise<void> {
  const who = { actor_kind: actor.kind, actor_id: actor.id, actor_name: actor.name }
  const what = { action, subject: subject ?? null, before: jsonText(before), after: jsonText(after) }
  await db
    .insertInto('audit_log')
    .values({ id: newId(now), at: now, ...who, ...what })
    .execute()
}

function jsonText(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value)
}
