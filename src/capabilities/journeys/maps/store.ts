import { type ColumnType, type Kysely, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Conflict, NotFound } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Tables } from '../../../platform/postgres/tables.ts'
import { About, type Cell, type Content, type MapCard, Shape } from './map.ts'

/** JSON is written as text and read as what it says. */
type Json = ColumnType<unknown, unknown, unknown>

interface MapTable {
  id: string
  name: string
  journey_id: string | null
  persona_id: string | null
  segment_id: string | null
  about: Json
  shape: Json
  version: ColumnType<number, number | undefined, unknown>
  created_by: string
  created_at: Date
  changed_by: string
  changed_at: Date
}

interface CellTable {
  map_id: string
  column_id: string
  lane_id: string
  cards: ColumnType<MapCard[], unknown, unknown>
  believed: number | null
  version: number
  changed_by: string
  changed_at: Date
}

interface CommentTable {
  id: string
  map_id: string
  column_id: string
  lane_id: string
  text: string
  by_id: string | null
  by_name: string
  at: Date
  resolved_by: ColumnType<string | null, string | null | undefined, string | null>
  resolved_at: ColumnType<Date | null, Date | null | undefined, Date | null>
}

interface InterviewTable {
  id: string
  map_id: string
  /** Read as text, so that no zone moves it. */
  day: string
  customers: number
  note: string
  customer_id: string | null
  by_name: string
}

interface VersionTable {
  id: string
  map_id: string
  number: number
  name: string
  content: ColumnType<Content, unknown, unknown>
  by_name: string
  at: Date
  until: Date
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    journey_maps: MapTable
    map_cells: CellTable
    map_comments: CommentTable
    map_interviews: InterviewTable
    map_versions: VersionTable
  }
}

/** A map as it is kept, without its cells. */
export interface KeptMap {
  id: string
  name: string
  journeyId: string | null
  personaId: string | null
  segmentId: string | null
  about: About
  shape: Shape
  version: number
  changedBy: string
  changedAt: Date
}

export interface KeptCell extends Cell {
  mapId: string
  version: number
  changedBy: string
  changedAt: Date
}

export async function allMaps({ db }: Context): Promise<KeptMap[]> {
  const rows = await db
    .selectFrom('journey_maps')
    .selectAll()
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(mapOf)
}

export async function findMap({ db }: Context, id: string): Promise<KeptMap> {
  return found(await db.selectFrom('journey_maps').selectAll().where('id', '=', id).executeTakeFirst())
}

/** Nobody else changes it until this transaction ends. */
export async function lockMap({ db }: Context, id: string): Promise<KeptMap> {
  return found(
    await db.selectFrom('journey_maps').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(),
  )
}

type New = Omit<KeptMap, 'id' | 'version' | 'changedBy' | 'changedAt'>

export async function insertMap(context: Context, map: New): Promise<KeptMap> {
  const { db, actor, now } = context
  await refuseTaken(db, map.name)
  const by = { created_by: actor.name, created_at: now(), changed_by: actor.name, changed_at: now() }
  const row = await db
    .insertInto('journey_maps')
    .values({ id: newId(now()), ...columnsOf(map), ...by })
    .returningAll()
    .executeTakeFirstOrThrow()
  return mapOf(row)
}

export async function replaceMap({ db, actor, now }: Context, map: KeptMap): Promise<KeptMap> {
  await refuseTaken(db, map.name, map.id)
  const row = await db
    .updateTable('journey_maps')
    .set({ ...columnsOf(map), version: sql`version + 1`, changed_by: actor.name, changed_at: now() })
    .where('id', '=', map.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return mapOf(row)
}

/** A cell of it was changed: the list shows who changed the map last. */
export async function touchMap({ db, actor, now }: Context, id: string) {
  await db
    .updateTable('journey_maps')
    .set({ changed_by: actor.name, changed_at: now() })
    .where('id', '=', id)
    .execute()
}

export async function removeMap({ db }: Context, id: string) {
  await db.deleteFrom('journey_maps').where('id', '=', id).execute()
}

/** Of these maps, in the order of their names in the map; empty cells that once held something are among them. */
export async function cellsOf({ db }: Context, mapIds: readonly string[]): Promise<KeptCell[]> {
  if (mapIds.length === 0) return []
  const rows = await db
    .selectFrom('map_cells')
    .selectAll()
    .where('map_id', 'in', mapIds)
    .orderBy('column_id')
    .orderBy('lane_id')
    .execute()
  return rows.map(cellOf)
}

/** Writes a cell as its next version. */
export async function writeCell({ db, actor, now }: Context, mapId: string, cell: Cell, version: number) {
  const said = {
    cards: jsonb(cell.cards),
    believed: cell.believed,
    version,
    changed_by: actor.name,
    changed_at: now(),
  }
  const row = await db
    .insertInto('map_cells')
    .values({ map_id: mapId, column_id: cell.columnId, lane_id: cell.laneId, ...said })
    .onConflict((there) => there.columns(['map_id', 'column_id', 'lane_id']).doUpdateSet(said))
    .returningAll()
    .executeTakeFirstOrThrow()
  return cellOf(row)
}

function found(row: Parameters<typeof mapOf>[0] | undefined): KeptMap {
  if (!row) throw new NotFound('This map is gone.', { fix: 'Choose another map.' })
  return mapOf(row)
}

async function refuseTaken(db: Kysely<Tables>, name: string, own?: string) {
  const other = await db
    .selectFrom('journey_maps')
    .select('id')
    .where(sql<boolean>`lower(name) = lower(${name})`)
    .executeTakeFirst()
  if (!other || other.id === own) return
  throw new Conflict(`There is already a map called “${name}”.`, {
    field: 'name',
    fix: 'Choose another name.',
  })
}

function columnsOf({ name, journeyId, personaId, segmentId, about, shape }: New) {
  return {
    name,
    journey_id: journeyId,
    persona_id: personaId,
    segment_id: segmentId,
    about: jsonb(about),
    shape: jsonb(shape),
  }
}

function mapOf(row: {
  id: string
  name: string
  journey_id: string | null
  persona_id: string | null
  segment_id: string | null
  about: unknown
  shape: unknown
  version: number
  changed_by: string
  changed_at: Date
}): KeptMap {
  return {
    id: row.id,
    name: row.name,
    journeyId: row.journey_id,
    personaId: row.persona_id,
    segmentId: row.segment_id,
    about: About.parse(row.about),
    shape: Shape.parse(row.shape),
    version: row.version,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
  }
}

function cellOf(row: {
  map_id: string
  column_id: string
  lane_id: string
  cards: MapCard[]
  believed: number | null
  version: number
  changed_by: string
  changed_at: Date
}): KeptCell {
  return {
    mapId: row.map_id,
    columnId: row.column_id,
    laneId: row.lane_id,
    cards: row.cards,
    believed: row.believed,
    version: row.version,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
  }
}

export function jsonb(value: unknown) {
  return sql`${JSON.stringify(value)}::jsonb`
}
