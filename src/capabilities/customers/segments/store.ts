import { type ColumnType, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Conflict, NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Definition } from './definition.ts'

interface SegmentTable {
  id: string
  name: string
  definition: ColumnType<Definition, unknown, unknown>
  created_by: string
  created_at: Date
  changed_at: Date
  evaluated_at: ColumnType<Date | null, Date | null | undefined, Date | null>
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    segments: SegmentTable
  }
}

/** A segment as it is kept. */
export interface Kept {
  id: string
  name: string
  definition: Definition
  createdBy: string
  createdAt: Date
  changedAt: Date
  /** When its members were worked out as it is described now; null where that is still to be done. */
  evaluatedAt: Date | null
}

type Described = Pick<Kept, 'name' | 'definition'>

export async function allSegments({ db }: Context): Promise<Kept[]> {
  const rows = await db.selectFrom('segments').selectAll().orderBy('name').execute()
  return rows.map(keptOf)
}

export async function findSegment({ db }: Context, id: string): Promise<Kept> {
  const row = await db.selectFrom('segments').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('This segment is gone.', { fix: 'Choose another segment.' })
  return keptOf(row)
}

export async function saveSegment({ db, actor, now }: Context, { name, definition }: Described) {
  const at = now()
  const row = await db
    .insertInto('segments')
    .values({
      id: newId(),
      name,
      definition: jsonb(definition),
      created_by: actor.name,
      created_at: at,
      changed_at: at,
    })
    .onConflict((taken) => taken.column('name').doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!row) throw taken(name)
  return keptOf(row)
}

export async function replaceSegment({ db }: Context, { id, name, definition, changedAt }: Kept) {
  const other = await db.selectFrom('segments').select('id').where('name', '=', name).executeTakeFirst()
  if (other && other.id !== id) throw taken(name)
  await db
    .updateTable('segments')
    .set({ name, definition: jsonb(definition), changed_at: changedAt })
    .where('id', '=', id)
    .execute()
}

/** Their members are to be worked out anew. */
export async function forgetEvaluation({ db }: Context, ids: readonly string[]) {
  await db.updateTable('segments').set({ evaluated_at: null }).where('id', 'in', ids).execute()
}

/** Unless one of them was described anew meanwhile: what was worked out is then no longer what it says. */
export async function noteEvaluation({ db }: Context, { id, changedAt }: Kept, at: Date) {
  await db
    .updateTable('segments')
    .set({ evaluated_at: at })
    .where('id', '=', id)
    .where('changed_at', '=', changedAt)
    .execute()
}

/** One change of segments at a time: two of them together could close a circle that neither sees. */
export async function lockSegments({ db }: Context) {
  await sql`SELECT pg_advisory_xact_lock(hashtext('attune segments'))`.execute(db)
}

export async function removeSegment({ db }: Context, id: string) {
  await db.deleteFrom('segments').where('id', '=', id).execute()
}

function keptOf(row: {
  id: string
  name: string
  definition: Definition
  created_by: string
  created_at: Date
  changed_at: Date
  evaluated_at: Date | null
}): Kept {
  const { id, name, definition } = row
  return {
    id,
    name,
    definition,
    createdBy: row.created_by,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    evaluatedAt: row.evaluated_at,
  }
}

function jsonb(value: unknown) {
  return sql`${JSON.stringify(value)}::jsonb`
}

function taken(name: string) {
  return new Conflict(`There is already a segment called “${name}”.`, {
    field: 'name',
    fix: 'Choose another name.',
  })
}
