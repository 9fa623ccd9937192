import type { Context } from '../../../platform/context.ts'
import { Conflict, Invalid } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import type * as contract from './contract.ts'
import { type Cell, feelsLane, isThere } from './map.ts'
import { cellShown } from './shown.ts'
import { cellsOf, type KeptCell, lockMap, touchMap, writeCell } from './store.ts'
import { keepSession } from './versions.ts'

/** All of them or none; refused where one was changed since it was read, so that nobody writes over somebody else. */
export function saveCells(context: Context, { id, cells }: InputOf<typeof contract.saveCells>) {
  return context.transaction(async (tx) => {
    const map = await lockMap(tx, id)
    const before = new Map((await cellsOf(tx, [id])).map((cell) => [placeOf(cell), cell]))
    const written: KeptCell[] = []
    for (const { version, ...cell } of cells) {
      if (!isThere(map.shape, cell)) {
        throw new Conflict('Its stage or lane was removed meanwhile.', {
          fix: 'Load the map anew. Copy your words first.',
        })
      }
      refuseOvertaken(before.get(placeOf(cell)), version)
      if (cell.believed !== null && cell.laneId !== feelsLane) {
        throw new Invalid('How it is believed to feel stands in the lane “feels”.', { field: 'cells' })
      }
      refuseEmpty(cell)
      written.push(await writeCell(tx, id, cell, version + 1))
    }
    await touchMap(tx, id)
    await keepSession(tx, id)
    await tx.audit('map.cells-written', {
      subject: id,
      after: cells.map(({ columnId, laneId }) => `${columnId} ${laneId}`),
    })
    return { cells: written.map(cellShown) }
  })
}

function refuseOvertaken(now: KeptCell | undefined, version: number) {
  if ((now?.version ?? 0) === version) return
  throw new Conflict(`${now?.changedBy || 'Somebody'} changed this cell while you were writing.`, {
    field: 'version',
    fix: 'Both are shown: join them and save again.',
  })
}

function refuseEmpty({ cards }: Cell) {
  if (new Set(cards.map(({ id }) => id)).size < cards.length) {
    throw new Invalid('Two cards of a cell have the same id.', { field: 'cells' })
  }
  if (cards.some(({ text, measure }) => text === '' && !measure)) {
    throw new Invalid('A card needs words or a measured value.', {
      field: 'cells',
      fix: 'Write something, or remove the card.',
    })
  }
}

function placeOf({ columnId, laneId }: { columnId: string; laneId: string }) {
  return `${columnId} ${laneId}`
}
