import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Conflict, NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { colleaguesById } from '../../access/index.ts'
import { type Pattern, patterns } from '../listening.ts'
import { folded } from '../store.ts'
import type { Plan, Touchpoint } from './contract.ts'

/** All of them, or one; by name. */
export async function touchpointsIn(context: Context, id?: string): Promise<Touchpoint[]> {
  const { db } = context
  const only = <Q extends { where(column: never, is: '=', value: never): Q }>(query: Q, column: string) =>
    id === undefined ? query : query.where(column as never, '=', id as never)
  const rows = await only(db.selectFrom('touchpoints').selectAll(), 'id').orderBy(sql`lower(name)`).execute()
  const names = await only(db.selectFrom('touchpoint_names').selectAll(), 'touchpoint_id')
    .orderBy('name')
    .execute()
  const plans = await only(db.selectFrom('listening_plans').selectAll(), 'touchpoint_id').execute()
  const owners = await colleaguesById(
    context,
    rows.flatMap(({ owner_id }) => owner_id ?? []),
  )
  const namesOf = Map.groupBy(names, ({ touchpoint_id }) => touchpoint_id)
  const plansOf = Map.groupBy(plans, ({ touchpoint_id }) => touchpoint_id)
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    alsoKnownAs: (namesOf.get(row.id) ?? []).map(({ name }) => name).filter((name) => name !== row.name),
    description: row.description,
    stageId: row.stage_id,
    channels: row.channels,
    owner: ownerOf(row, owners),
    status: row.status,
    plans: planTable(plansOf.get(row.id) ?? []),
  }))
}

function ownerOf(
  { owner_id, owner_name }: { owner_id: string | null; owner_name: string },
  colleagues: Map<string, { name: string }>,
) {
  if (owner_id) return { id: owner_id, name: colleagues.get(owner_id)?.name ?? '' }
  return owner_name ? { id: null, name: owner_name } : null
}

function planTable(
  rows: { pattern: Pattern; methods: Plan['methods']; cadence: Plan['cadence']; note: string; since: Date }[],
) {
  const found = (pattern: Pattern): Plan | null => {
    const row = rows.find((one) => one.pattern === pattern)
    if (!row) return null
    const { methods, cadence, note, since } = row
    return { methods, cadence, note, since: since.toISOString() }
  }
  const [past, present, potential] = patterns.map(found) as [Plan | null, Plan | null, Plan | null]
  return { past, present, potential }
}

export async function findTouchpoint(context: Context, id: string): Promise<Touchpoint> {
  const [found] = await touchpointsIn(context, id)
  if (!found) throw new NotFound('This touchpoint is not registered any more.')
  return found
}

/** Two changes of one touchpoint come after each other. */
export async function lockTouchpoint(context: Context, id: string): Promise<Touchpoint> {
  await context.db.selectFrom('touchpoints').select('id').where('id', '=', id).forUpdate().execute()
  return findTouchpoint(context, id)
}

export interface TouchpointValues {
  name: string
  description: string
  stage_id: string | null
  channels: string[]
  owner_id: string | null
  owner_name: string
  status: Touchpoint['status']
}

export async function insertTouchpoint({ db, now }: Context, values: TouchpointValues): Promise<string> {
  const row = { id: newId(now()), ...values, created_at: now(), updated_at: now() }
  await db.insertInto('touchpoints').values(row).execute()
  return row.id
}

export async function updateTouchpoint({ db, now }: Context, id: string, values: Partial<TouchpointValues>) {
  await db
    .updateTable('touchpoints')
    .set({ ...values, updated_at: now() })
    .where('id', '=', id)
    .execute()
}

export async function removeTouchpoint({ db }: Context, id: string) {
  await db.deleteFrom('touchpoints').where('id', '=', id).execute()
}

/** A name belongs to one touchpoint; written otherwise (Capital, small) it is the same name. */
export async function claimName({ db }: Context, id: string, name: string): Promise<void> {
  const holder = await db
    .insertInto('touchpoint_names')
    .values({ folded: folded(name), name, touchpoint_id: id })
    .onConflict((known) => known.column('folded').doUpdateSet({ name: sql`touchpoint_names.name` }))
    .returning('touchpoint_id')
    .executeTakeFirstOrThrow()
  if (holder.touchpoint_id === id) {
    await db.updateTable('touchpoint_names').set({ name }).where('folded', '=', folded(name)).execute()
    return
  }
  const other = await db
    .selectFrom('touchpoints')
    .select('name')
    .where('id', '=', holder.touchpoint_id)
    .executeTakeFirstOrThrow()
  const isOwn = folded(other.name) === folded(name)
  throw new Conflict(
    isOwn
      ? `There is already a touchpoint “${other.name}”.`
      : `“${name}” is an earlier name of “${other.name}”.`,
    { field: 'name', fix: 'Choose another name, or merge the two.' },
  )
}

/** Names, rules and missing plans go over to another touchpoint. */
export async function handOver({ db, now }: Context, from: string, to: string): Promise<void> {
  await db
    .updateTable('touchpoint_names')
    .set({ touchpoint_id: to })
    .where('touchpoint_id', '=', from)
    .execute()
  await db
    .updateTable('recognition_rules')
    .set({ touchpoint_id: to, updated_at: now() })
    .where('touchpoint_id', '=', from)
    .execute()
  await sql`UPDATE listening_plans SET touchpoint_id = ${to} WHERE touchpoint_id = ${from}
    AND NOT EXISTS (SELECT FROM listening_plans AS own WHERE own.touchpoint_id = ${to} AND own.pattern = listening_plans.pattern)`.execute(
    db,
  )
}
