import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { newId } from '../../../platform/ids.ts'
import { differencesBetween } from './compare.ts'
import type * as contract from './contract.ts'
import { type Content, isThere } from './map.ts'
import { shown } from './shown.ts'
import { cellsOf, findMap, jsonb, type KeptMap, lockMap, replaceMap, writeCell } from './store.ts'

/** So long after somebody's last change their next one begins a new session. */
const sessionEndsAfterMs = 30 * 60_000

/** Newest first. */
export async function listVersions(context: Context, { id }: { id: string }) {
  const map = await findMap(context, id)
  const rows = await context.db
    .selectFrom('map_versions')
    .select(['number', 'name', 'by_name', 'at', 'until'])
    .where('map_id', '=', map.id)
    .orderBy('number', 'desc')
    .execute()
  return { versions: rows.map(versionOf) }
}

export function nameVersion(context: Context, { id, name }: InputOf<typeof contract.nameVersion>) {
  return context.transaction(async (tx) => {
    const map = await lockMap(tx, id)
    const version = await addVersion(tx, map, name)
    await tx.audit('map.version-kept', { subject: id, after: { number: version.number } })
    return version
  })
}

export async function compareVersion(
  context: Context,
  { id, number }: InputOf<typeof contract.compareVersion>,
) {
  const map = await findMap(context, id)
  const { content, ...version } = await findVersion(context, id, number)
  const now = await contentOf(context, map)
  return { version: versionOf(version), content, differences: differencesBetween(content, now) }
}

/** What is not in the version becomes empty; what the map is linked to, comments and interviews stay. */
export function restoreVersion(context: Context, { id, number }: InputOf<typeof contract.restoreVersion>) {
  return context.transaction(async (tx) => {
    const map = await lockMap(tx, id)
    const { content } = await findVersion(tx, id, number)
    await addVersion(tx, map, `Before version ${number} came back`)
    const restored = await replaceMap(tx, { ...map, about: content.about, shape: content.shape })
    const wanted = new Map(content.cells.map((cell) => [`${cell.columnId} ${cell.laneId}`, cell]))
    const now = await cellsOf(tx, [id])
    const places = new Map(now.map((cell) => [`${cell.columnId} ${cell.laneId}`, cell]))
    for (const [place, cell] of new Map([...places, ...wanted])) {
      const empty = { columnId: cell.columnId, laneId: cell.laneId, cards: [], believed: null }
      await writeCell(tx, id, wanted.get(place) ?? empty, (places.get(place)?.version ?? 0) + 1)
    }
    await addVersion(tx, restored, `Version ${number} again`)
    await tx.audit('map.version-restored', { subject: id, after: { number } })
    return shown(tx, restored)
  })
}

/** The version of somebody's editing session says what the map said at the end of it. */
export async function keepSession(context: Context, mapId: string) {
  const { db, actor, now } = context
  const map = await findMap(context, mapId)
  const last = await db
    .selectFrom('map_versions')
    .select(['id', 'name', 'by_name', 'until'])
    .where('map_id', '=', mapId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const goesOn =
    last?.name === '' &&
    last.by_name === actor.name &&
    now().getTime() - last.until.getTime() < sessionEndsAfterMs
  if (!goesOn) return void (await addVersion(context, map, ''))
  await db
    .updateTable('map_versions')
    .set({ content: jsonb(await contentOf(context, map)), until: now() })
    .where('id', '=', last.id)
    .execute()
}

/** What a map says now: without people who were spoken to, so that whoever is forgotten is in no version. */
export async function contentOf(context: Context, map: KeptMap): Promise<Content> {
  const { name, about, shape } = map
  const cells = await cellsOf(context, [map.id])
  return {
    name,
    about,
    shape,
    cells: cells
      .filter((cell) => isThere(shape, cell))
      .map(({ columnId, laneId, cards, believed }) => ({ columnId, laneId, cards, believed })),
  }
}

async function addVersion(context: Context, map: KeptMap, name: string) {
  const { db, actor, now } = context
  const row = await db
    .insertInto('map_versions')
    .values({
      id: newId(now()),
      map_id: map.id,
      number: sql<number>`(SELECT coalesce(max(number), 0) + 1 FROM map_versions WHERE map_id = ${map.id})`,
      name,
      content: jsonb(await contentOf(context, map)),
      by_name: actor.name,
      at: now(),
      until: now(),
    })
    .returning(['number', 'name', 'by_name', 'at', 'until'])
    .executeTakeFirstOrThrow()
  return versionOf(row)
}

async function findVersion({ db }: Context, mapId: string, number: number) {
  const row = await db
    .selectFrom('map_versions')
    .select(['number', 'name', 'by_name', 'at', 'until', 'content'])
    .where('map_id', '=', mapId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!row) throw new NotFound('This version is not there.', { fix: 'Choose one of the list.' })
  return row
}

function versionOf(row: {
  number: number
  name: string
  by_name: string
  at: Date
  until: Date
}): contract.MapVersion {
  const { number, name, by_name: by, at, until } = row
  return { number, name, by, at: at.toISOString(), until: until.toISOString() }
}
