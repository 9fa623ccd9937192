import { type ColumnType, type Selectable, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Conflict, NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { applied, type Cells, type Chosen, recordOf, type Step, type Taken } from './fields.ts'

type Json<T> = ColumnType<T, string, string>

interface MergeTable {
  id: string
  survivor_id: string
  absorbed_id: string
  /** `person`, `candidate` or `rule:…`. */
  reason: string
  evidence: Json<string[]>
  chosen: Json<Chosen>
  before: Json<Cells>
  taken: Json<Taken>
  merged_by: string
  merged_at: Date
  undone_by: string | null
  undone_at: Date | null
  facts_due_at: Date | null
}
export type Merge = Selectable<MergeTable>

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    merges: MergeTable
  }
}

export interface NewMerge {
  survivor: string
  absorbed: string
  reason: string
  evidence: readonly string[]
  chosen: Chosen
  before: Cells
  taken: Taken
}

export async function saveMerge({ db, actor, now }: Context, made: NewMerge): Promise<string> {
  const id = newId()
  await db
    .insertInto('merges')
    .values({
      id,
      survivor_id: made.survivor,
      absorbed_id: made.absorbed,
      reason: made.reason,
      evidence: JSON.stringify(made.evidence),
      chosen: JSON.stringify(made.chosen),
      before: JSON.stringify(made.before),
      taken: JSON.stringify(made.taken),
      merged_by: actor.name,
      merged_at: now(),
      undone_by: null,
      undone_at: null,
      facts_due_at: now(),
    })
    .execute()
  return id
}

/** In force, and of a customer with one of these records. */
export async function findMergeInForce({ db }: Context, id: string, records: readonly string[]) {
  const merge = await db
    .selectFrom('merges')
    .selectAll()
    .where('id', '=', id)
    .where(sql<boolean>`survivor_id = ANY (${records}::uuid[])`)
    .executeTakeFirst()
  if (!merge) throw new NotFound('These two were never merged.')
  if (merge.undone_at) throw new Conflict('They have been split again already.')
  return merge
}

/** All merges in force into these records, in the order they were done. */
export function mergesInto({ db }: Context, records: readonly string[]): Promise<Merge[]> {
  return db
    .selectFrom('merges')
    .selectAll()
    .where('undone_at', 'is', null)
    .where(sql<boolean>`survivor_id = ANY (${records}::uuid[])`)
    .orderBy('id')
    .execute()
}

/** What it kept of both people's fields is no longer needed, and goes. */
export async function saveUndone({ db, actor, now }: Context, id: string) {
  await db
    .updateTable('merges')
    .set({ undone_by: actor.name, undone_at: now(), facts_due_at: now(), before: '{}', taken: '{}' })
    .where('id', '=', id)
    .execute()
}

export async function saveStep({ db }: Context, { id, before, taken }: Step) {
  await db
    .updateTable('merges')
    .set({ before: JSON.stringify(before), taken: JSON.stringify(taken) })
    .where('id', '=', id)
    .execute()
}

export async function saveFields({ db, now }: Context, id: string, cells: Cells) {
  const { traits, told_at, told_by, ...plain } = recordOf(cells)
  const json = {
    traits: JSON.stringify(traits),
    told_at: JSON.stringify(told_at),
    told_by: JSON.stringify(told_by),
  }
  await db
    .updateTable('customers')
    .set({ ...plain, ...json, updated_at: now() })
    .where('id', '=', id)
    .execute()
}

/** The survivor's fields with what it takes over. */
export function saveTaken(context: Context, id: string, before: Cells, taken: Taken) {
  return saveFields(context, id, applied(before, taken))
}

/** Every merge these records ever had a part in, newest first. */
export function mergesOf({ db }: Context, records: readonly string[]): Promise<Merge[]> {
  return db
    .selectFrom('merges')
    .selectAll()
    .where(sql<boolean>`(survivor_id = ANY (${records}::uuid[]) OR absorbed_id = ANY (${records}::uuid[]))`)
    .orderBy('id', 'desc')
    .execute()
}
