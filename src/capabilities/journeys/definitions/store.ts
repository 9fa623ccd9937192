import { type ColumnType, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Conflict, NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { Definition } from './definition.ts'

interface JourneyTable {
  id: string
  name: string
  need: string
  owner_id: string | null
  owner_name: string
  definition: ColumnType<unknown, unknown, unknown>
  happy_path: string[]
  revision: ColumnType<number, number | undefined, number>
  built: ColumnType<number, number | undefined, number>
  build_total: ColumnType<number, number | undefined, number>
  build_done: ColumnType<number, number | undefined, number>
  build_failed: string | null
  built_at: Date | null
  followed_until: Date | null
  created_at: Date
  updated_at: Date
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    journeys: JourneyTable
  }
}

/** What people say of a journey. */
export interface DescribedJourney {
  name: string
  /** The customer's need, in a sentence. */
  need: string
  ownerId: string | null
  ownerName: string
  definition: Definition
  /** The way it should go, as names of steps; empty where nobody chose one. */
  happyPath: readonly string[]
}

/** A journey as it is kept, with how far it has been built and followed. */
export interface Journey extends DescribedJourney {
  id: string
  /** Counts up with every change of the definition; what is shown was built by `built`, 0 before the first building. */
  revision: number
  built: number
  buildTotal: number
  buildDone: number
  buildFailed: string | null
  builtAt: Date | null
  followedUntil: Date | null
  createdAt: Date
  updatedAt: Date
}

export async function allJourneys({ db }: Pick<Context, 'db'>): Promise<Journey[]> {
  const rows = await db.selectFrom('journeys').selectAll().orderBy(sql`lower(name)`).execute()
  return rows.map(journeyOf)
}

/** @throws NotFound where it was deleted */
export async function findJourney({ db }: Pick<Context, 'db'>, id: string): Promise<Journey> {
  const row = await db.selectFrom('journeys').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('This journey is gone.', { fix: 'Choose another journey.' })
  return journeyOf(row)
}

export async function saveJourney({ db, now }: Context, described: DescribedJourney): Promise<Journey> {
  const at = now()
  await refuseTaken(db, described.name)
  const row = await db
    .insertInto('journeys')
    .values({ id: newId(at), ...columnsOf(described), created_at: at, updated_at: at })
    .returningAll()
    .executeTakeFirstOrThrow()
  return journeyOf(row)
}

/** @param isAnew whether the instances must be made anew */
export async function replaceJourney(
  { db, now }: Context,
  { id, ...described }: DescribedJourney & { id: string },
  isAnew: boolean,
): Promise<Journey> {
  await refuseTaken(db, described.name, id)
  const row = await db
    .updateTable('journeys')
    .set({ ...columnsOf(described), updated_at: now() })
    .$if(isAnew, (query) => query.set({ revision: sql`revision + 1`, ...notBegun }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return journeyOf(row)
}

/** All of it is to be made anew by the definition as it is. */
export async function askForRebuild({ db }: Context, id: string): Promise<void> {
  await db
    .updateTable('journeys')
    .set({ revision: sql`revision + 1`, ...notBegun })
    .where('id', '=', id)
    .execute()
}

export async function removeJourney({ db }: Context, id: string): Promise<void> {
  await db.deleteFrom('journeys').where('id', '=', id).execute()
}

const notBegun = { build_total: 0, build_done: 0, build_failed: null }

/** How the building of this revision goes; nothing is noted once there is a newer revision. */
export async function noteBuild(
  { db }: Pick<Context, 'db'>,
  { id, revision }: Pick<Journey, 'id' | 'revision'>,
  now: { total: number; done: number; failed?: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('journeys')
    .set({ build_total: now.total, build_done: now.done, build_failed: now.failed ?? null })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** From now on what was built by this revision is shown, unless there is a newer one. */
export async function showBuilt(
  { db, now }: Context,
  { id, revision }: Pick<Journey, 'id' | 'revision'>,
  followedUntil: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('journeys')
    .set({ built: revision, built_at: now(), followed_until: followedUntil })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function noteFollowed({ db }: Context, ids: readonly string[], until: Date): Promise<void> {
  if (ids.length === 0) return
  await db.updateTable('journeys').set({ followed_until: until }).where('id', 'in', ids).execute()
}

async function refuseTaken(db: Context['db'], name: string, own?: string): Promise<void> {
  const other = await db
    .selectFrom('journeys')
    .select('id')
    .where(sql<boolean>`lower(name) = lower(${name})`)
    .executeTakeFirst()
  if (!other || other.id === own) return
  throw new Conflict(`There is already a journey called “${name}”.`, {
    field: 'name',
    fix: 'Choose another name.',
  })
}

function columnsOf({ name, need, ownerId, ownerName, definition, happyPath }: DescribedJourney) {
  return {
    name,
    need,
    owner_id: ownerId,
    owner_name: ownerName,
    definition: sql`${JSON.stringify(definition)}::jsonb`,
    happy_path: [...happyPath],
  }
}

function journeyOf(
  row: Omit<JourneyTable, 'definition' | 'revision' | 'built' | 'build_total' | 'build_done'> & {
    definition: unknown
    revision: number
    built: number
    build_total: number
    build_done: number
  },
): Journey {
  return {
    id: row.id,
    name: row.name,
    need: row.need,
    ownerId: row.owner_id,
    ownerName: row.owner_name,
    definition: Definition.parse(row.definition),
    happyPath: row.happy_path,
    revision: row.revision,
    built: row.built,
    buildTotal: row.build_total,
    buildDone: row.build_done,
    buildFailed: row.build_failed,
    builtAt: row.built_at,
    followedUntil: row.followed_until,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
