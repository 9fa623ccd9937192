import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { AuditRow } from '../../platform/postgres/audit.ts'
import type { AuditEntry } from './shown.ts'

interface AuditQuestion {
  action?: string
  actor?: string
  from?: string
  until?: string
  /** The last entry already seen. */
  cursor?: string
  limit: number
}

/** Newest first. Whoever sees a part of the organisation sees what people and keys of that part did. */
export async function listAudit(
  context: Context,
  { action, actor, from, until, cursor, limit }: AuditQuestion,
) {
  let entries = context.db.selectFrom('audit_log').selectAll().where(doneInSight(context))
  if (action)
    entries = entries.where(sql<boolean>`(action = ${action} OR starts_with(action, ${`${action}.`}))`)
  if (actor) entries = entries.where('actor_id', '=', actor)
  if (from) entries = entries.where('at', '>=', new Date(from))
  if (until) entries = entries.where('at', '<', new Date(until))
  if (cursor)
    entries = entries.where(sql<boolean>`(at, id) < (SELECT at, id FROM audit_log WHERE id = ${cursor})`)
  const rows = await entries
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  return { entries: shown.map(entryOf), next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null }
}

function doneInSight({ actor }: Context) {
  if (actor.units === 'all') return sql<boolean>`true`
  return sql<boolean>`actor_id IN (
    WITH seen AS (SELECT id FROM people WHERE units <> '{}' AND units <@ ${[...actor.units]}::text[])
    SELECT id::text FROM seen UNION SELECT id::text FROM api_keys WHERE created_by IN (SELECT id FROM seen)
  )`
}

function entryOf(row: Selectable<AuditRow>): AuditEntry {
  return {
    id: row.id,
    at: row.at.toISOString(),
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
    action: row.action,
    subject: row.subject,
    before: row.before ?? null,
    after: row.after ?? null,
  }
}
