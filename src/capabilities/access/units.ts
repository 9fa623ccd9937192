import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { Conflict, Invalid, NotFound } from '../../platform/errors.ts'
import type { Unit } from './shown.ts'
import type { UnitRow } from './store.ts'

/** What someone sees: a list of units, or the whole organisation. */
export type Scope = readonly string[] | 'all'

/** The given units and everything beneath them; none given means the whole organisation. */
export async function scopeOf({ db }: Pick<Context, 'db'>, given: readonly string[]): Promise<Scope> {
  if (given.length === 0) return 'all'
  const rows = await db
    .withRecursive('seen', (query) =>
      query
        .selectFrom('units')
        .select('id')
        .where('id', 'in', given)
        .union(query.selectFrom('units').innerJoin('seen', 'seen.id', 'units.parent').select('units.id')),
    )
    .selectFrom('seen')
    .select('id')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** What both see. */
export function overlap(one: Scope, other: Scope): Scope {
  if (one === 'all') return other
  if (other === 'all') return one
  return one.filter((unit) => other.includes(unit))
}

/** Refuses units that do not exist or that the actor does not see, and “everything” from who does not see everything. */
export async function checkUnits(context: Context, units: readonly string[]) {
  const { units: scope } = context.actor
  if (scope !== 'all' && units.length === 0) {
    throw new Invalid('You see a part of the organisation, so you can give only units of that part.', {
      field: 'units',
      fix: `Name at least one of: ${scope.join(', ')}.`,
    })
  }
  const known = new Set((await listUnits(context)).units.map(({ id }) => id))
  const unknown = units.find((unit) => !known.has(unit))
  if (unknown !== undefined) {
    throw new Invalid(`There is no unit “${unknown}” that you can give.`, {
      field: 'units',
      fix: known.size > 0 ? `Choose from: ${[...known].join(', ')}.` : 'Create the unit first, or give none.',
    })
  }
}

export async function listUnits({ db, actor }: Context): Promise<{ units: Unit[] }> {
  const all = db.selectFrom('units').selectAll().orderBy('name').orderBy('id')
  if (actor.units === 'all') return { units: (await all.execute()).map(unitOf) }
  if (actor.units.length === 0) return { units: [] }
  return { units: (await all.where('id', 'in', actor.units).execute()).map(unitOf) }
}

export function createUnit(
  context: Context,
  { id, name, parent }: { id: string; name: string; parent?: string },
) {
  return context.transaction(async (tx) => {
    await checkUnits(tx, parent ? [parent] : [])
    const row = await tx.db
      .insertInto('units')
      .values({ id, name, parent: parent ?? null, created_at: tx.now() })
      .onConflict((taken) => taken.doNothing())
      .returningAll()
      .executeTakeFirst()
    if (!row)
      throw new Conflict(`There is already a unit “${id}”.`, { field: 'id', fix: 'Choose another id.' })
    await tx.audit('unit.created', { subject: id, after: unitOf(row) })
    return unitOf(row)
  })
}

/** A unit goes only when nothing hangs on it, so that nobody's view widens or breaks by it. */
export function deleteUnit(context: Context, { id }: { id: string }): Promise<null> {
  return context.transaction(async (tx) => {
    await tx.db.selectFrom('units').select('id').where('id', '=', id).forUpdate().execute()
    const unit = (await listUnits(tx)).units.find((seen) => seen.id === id)
    if (!unit) throw new NotFound()
    const holder = await whatHangsOn(tx, id)
    if (holder) {
      throw new Conflict(`${holder.who} still belongs to the unit “${unit.name}”.`, { fix: holder.fix })
    }
    await tx.db.deleteFrom('units').where('id', '=', id).execute()
    await tx.audit('unit.deleted', { subject: id, before: unit })
    return null
  })
}

async function whatHangsOn({ db }: Context, id: string) {
  const inUnit = sql<boolean>`${id} = any(units)`
  const child = await db.selectFrom('units').select('name').where('parent', '=', id).executeTakeFirst()
  const person = await db.selectFrom('people').select('name').where(inUnit).executeTakeFirst()
  const key = await db
    .selectFrom('api_keys')
    .select('name')
    .where(inUnit)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (child) return { who: `The unit “${child.name}”`, fix: 'Remove that one first.' }
  if (person) return { who: person.name, fix: 'Give them another unit first, under People.' }
  return key && { who: `The key “${key.name}”`, fix: 'Revoke the key first, under API keys.' }
}

function unitOf({ id, name, parent }: UnitRow): Unit {
  return { id, name, parent }
}
