import { type ColumnType, type Selectable, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Asked } from '../../customers/index.ts'
import { Audit } from './statement.ts'

interface AuditTable {
  id: string
  asked: ColumnType<Asked, unknown, never>
  units: string[] | null
  made_by: string
  status: 'running' | 'done' | 'failed'
  progress: ColumnType<number, number | undefined, number>
  error: string | null
  audit: ColumnType<unknown, unknown, unknown>
  asked_at: Date
  finished_at: Date | null
}
export type AuditRow = Omit<Selectable<AuditTable>, 'audit'> & { audit: Audit | null }

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    audits: AuditTable
  }
}

/** An audit in a list: without what it says. */
export type AuditInList = Omit<AuditRow, 'audit'> & { from: string | null; until: string | null }

const most = 100
const inList = [
  'id',
  'asked',
  'units',
  'made_by',
  'status',
  'progress',
  'error',
  'asked_at',
  'finished_at',
] as const

/** Those the actor may see, newest first; one of other units tells of customers who are not theirs. */
export function allAudits({ db, actor }: Context): Promise<AuditInList[]> {
  return db
    .selectFrom('audits')
    .select(inList)
    .select([sql<string | null>`audit->>'from'`.as('from'), sql<string | null>`audit->>'until'`.as('until')])
    .$if(actor.units !== 'all', (query) => query.where(sql<boolean>`units <@ ${actor.units}::text[]`))
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
}

/** @throws NotFound where it is gone, or about other units than the actor's */
export async function findAudit(context: Context, id: string): Promise<AuditRow> {
  const { db, actor } = context
  const row = await db
    .selectFrom('audits')
    .selectAll()
    .where('id', '=', id)
    .$if(actor.units !== 'all', (query) => query.where(sql<boolean>`units <@ ${actor.units}::text[]`))
    .executeTakeFirst()
  if (!row) throw new NotFound('This audit is gone.', { fix: 'Choose another audit.' })
  return rowOf(row)
}

export async function keepAudit({ db, actor, now }: Context, asked: Asked): Promise<AuditRow> {
  const row = await db
    .insertInto('audits')
    .values({
      id: newId(now()),
      asked: sql`${JSON.stringify(asked)}::jsonb`,
      units: actor.units === 'all' ? null : [...actor.units],
      made_by: actor.name,
      status: 'running',
      error: null,
      audit: null,
      asked_at: now(),
      finished_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return rowOf(row)
}

export async function noteProgress({ db }: Context, id: string, progress: number): Promise<void> {
  await db.updateTable('audits').set({ progress }).where('id', '=', id).execute()
}

export async function finishAudit({ db, now }: Context, id: string, audit: Audit): Promise<void> {
  await db
    .updateTable('audits')
    .set({
      status: 'done',
      progress: 1,
      error: null,
      finished_at: now(),
      audit: sql`${JSON.stringify(audit)}::jsonb`,
    })
    .where('id', '=', id)
    .execute()
}

export async function failAudit({ db, now }: Context, id: string, error: string): Promise<void> {
  await db
    .updateTable('audits')
    .set({ status: 'failed', error, finished_at: now() })
    .where('id', '=', id)
    .execute()
}

export async function removeAudit({ db }: Context, id: string): Promise<void> {
  await db.deleteFrom('audits').where('id', '=', id).execute()
}

function rowOf(row: Selectable<AuditTable>): AuditRow {
  return { ...row, audit: row.audit === null ? null : Audit.parse(row.audit) }
}
