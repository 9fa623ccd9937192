import type { Context } from '../../../platform/context.ts'
import { Conflict, Invalid } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import type * as contract from './contract.ts'
import { columnsOf, type Shape, wholeColumn } from './map.ts'
import { namesFor } from './names.ts'
import { newFrom } from './new-map.ts'
import { listed, shown } from './shown.ts'
import { allMaps, findMap, insertMap, lockMap, removeMap, replaceMap, writeCell } from './store.ts'
import { keepSession } from './versions.ts'

export async function listMaps(context: Context) {
  return { maps: await listed(context, await allMaps(context)) }
}

export async function showMap(context: Context, { id }: { id: string }): Promise<contract.MapShown> {
  return shown(context, await findMap(context, id))
}

export function createMap(context: Context, asked: InputOf<typeof contract.createMap>) {
  return context.transaction(async (tx) => {
    const { shape, cells, about } = await newFrom(tx, asked)
    const { name, journeyId, personaId, segmentId } = asked
    await namesFor(tx, [{ journeyId, personaId, segmentId }])
    const map = await insertMap(tx, { name, journeyId, personaId, segmentId, about, shape })
    for (const cell of cells) await writeCell(tx, map.id, cell, 1)
    await keepSession(tx, map.id)
    await tx.audit('map.created', {
      subject: map.id,
      after: { stages: shape.stages.length, cards: cells.length },
    })
    return shown(tx, map)
  })
}

/** What is left out stays. Refused where somebody changed it since it was read. */
export function changeMap(context: Context, { id, version, ...change }: InputOf<typeof contract.changeMap>) {
  return context.transaction(async (tx) => {
    const before = await lockMap(tx, id)
    if (before.version !== version) {
      throw new Conflict(`${before.changedBy || 'Somebody'} changed this map meanwhile.`, {
        field: 'version',
        fix: 'It is loaded anew: look at it and make your change again.',
      })
    }
    const after = { ...before, ...withoutAbsent(change) }
    refuseTwice(after.shape)
    const map = await replaceMap(tx, after)
    await keepSession(tx, id)
    await tx.audit('map.changed', { subject: id, after: { changed: Object.keys(withoutAbsent(change)) } })
    return shown(tx, map)
  })
}

export function deleteMap(context: Context, { id }: { id: string }): Promise<null> {
  return context.transaction(async (tx) => {
    await lockMap(tx, id)
    await removeMap(tx, id)
    await tx.audit('map.deleted', { subject: id })
    return null
  })
}

/** Cells are found by the ids of their column and lane: no id may stand for two. */
function refuseTwice(shape: Shape) {
  const ids = [wholeColumn, ...columnsOf(shape).map(({ id }) => id)]
  const lanes = shape.lanes.map(({ id }) => id)
  const twice = [ids, lanes].flatMap((all) => all.filter((id, index) => all.indexOf(id) !== index))
  if (twice.length > 0)
    throw new Invalid(`Two parts of the map have the id “${twice[0]}”.`, { field: 'shape' })
}

function withoutAbsent<T extends object>(change: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as never
}
