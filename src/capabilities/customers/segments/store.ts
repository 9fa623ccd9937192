import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Conflict, NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Segment } from './contract.ts'
import type { Filter } from './filter.ts'

interface SegmentRow {
  id: string
  name: string
  filter: unknown
  created_by: string
  created_at: Date
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    segments: SegmentRow
  }
}

export async function allSegments({ db }: Context): Promise<Segment[]> {
  const rows = await db.selectFrom('segments').selectAll().orderBy('name').execute()
  return rows.map(segmentOf)
}

export async function findSegment({ db }: Context, id: string): Promise<Segment> {
  const row = await db.selectFrom('segments').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('This segment is gone.', { fix: 'Choose another segment.' })
  return segmentOf(row)
}

export async function saveSegment(
  { db, actor, now }: Context,
  { name, filter }: { name: string; filter: Filter },
) {
  const row = await db
    .insertInto('segments')
    .values({ id: newId(), name, filter: jsonb(filter), created_by: actor.name, created_at: now() })
    .onConflict((taken) => taken.column('name').doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!row) throw taken(name)
  return segmentOf(row)
}

export async function replaceSegment(
  { db }: Context,
  { id, name, filter }: { id: string; name: string; filter: Filter },
) {
  const other = await db.selectFrom('segments').select('id').where('name', '=', name).executeTakeFirst()
  if (other && other.id !== id) throw taken(name)
  await db
    .updateTable('segments')
    .set({ name, filter: jsonb(filter) })
    .where('id', '=', id)
    .execute()
}

export async function removeSegment({ db }: Context, id: string) {
  await db.deleteFrom('segments').where('id', '=', id).execute()
}

function segmentOf(row: SegmentRow): Segment {
  return {
    id: row.id,
    name: row.name,
    filter: row.filter as Filter,
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
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
