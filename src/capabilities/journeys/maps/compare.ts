import { isDeepStrictEqual } from 'node:util'
import type { Difference } from './contract.ts'
import { type Cell, type Content, columnsOf, type MapCard, type Shape, wholeColumn } from './map.ts'

/** What is different now, in the order of the map: stages and lanes first, then cell by cell. */
export function differencesBetween(before: Content, now: Content): Difference[] {
  const about = isDeepStrictEqual(before.about, now.about) ? [] : [told('about', '', '')]
  return [
    ...about,
    ...parts('stage', columnsOf(before.shape), columnsOf(now.shape)),
    ...parts('lane', before.shape.lanes, now.shape.lanes),
    ...cellDifferences(before, now),
  ]
}

interface Part {
  id: string
  name: string
}

function parts(what: 'stage' | 'lane', before: readonly Part[], now: readonly Part[]): Difference[] {
  const [isStage, isLane] = [what === 'stage', what === 'lane']
  const at = ({ name }: Part) => ({ column: isStage ? name : '', lane: isLane ? name : '' })
  const missing = (some: readonly Part[], from: readonly Part[]) =>
    some.filter((one) => !from.some(({ id }) => id === one.id))
  return [
    ...missing(before, now).map((part) => ({
      what: `${what} removed` as const,
      ...at(part),
      before: part.name,
      after: '',
    })),
    ...missing(now, before).map((part) => ({
      what: `${what} added` as const,
      ...at(part),
      before: '',
      after: part.name,
    })),
  ]
}

function cellDifferences(before: Content, now: Content): Difference[] {
  const [old, fresh] = [placed(before.cells), placed(now.cells)]
  const order = [
    wholeColumn,
    ...columnsOf(now.shape).map(({ id }) => id),
    ...columnsOf(before.shape).map(({ id }) => id),
  ]
  const places = [...new Set([...old.keys(), ...fresh.keys()])].toSorted(
    (one, other) =>
      order.indexOf(one.split(' ')[0]!) - order.indexOf(other.split(' ')[0]!) || (one < other ? -1 : 1),
  )
  return places.flatMap((place) => {
    const [column = '', lane = ''] = place.split(' ')
    const where = [nameOf(column, now.shape, before.shape), laneName(lane, now.shape, before.shape)] as const
    return differencesOfCell(where, old.get(place), fresh.get(place))
  })
}

function differencesOfCell(where: readonly [string, string], before?: Cell, now?: Cell): Difference[] {
  const [old, fresh] = [before?.cards ?? [], now?.cards ?? []]
  const felt = (cell?: Cell) => (cell?.believed == null ? '' : String(cell.believed))
  return [
    ...(felt(before) === felt(now) ? [] : [told('believed', ...where, felt(before), felt(now))]),
    ...old.flatMap((card) => {
      const same = fresh.find(({ id }) => id === card.id)
      if (!same) return [told('removed', ...where, said(card))]
      return said(same) === said(card) ? [] : [told('changed', ...where, said(card), said(same))]
    }),
    ...fresh
      .filter(({ id }) => !old.some((card) => card.id === id))
      .map((card) => told('added', ...where, '', said(card))),
  ]
}

/** A card in words, with everything about it that can change. */
function said({ text, stamp, source, day, measure }: MapCard) {
  const stamped = stamp === 'evidence' ? [stamp, source, day] : []
  const measured = measure ? [Object.values(measure).join(' ')] : []
  return [text, ...measured, ...stamped].filter(Boolean).join(' · ')
}

function placed(cells: readonly Cell[]) {
  return new Map(cells.map((cell) => [`${cell.columnId} ${cell.laneId}`, cell]))
}

function nameOf(id: string, ...shapes: readonly Shape[]) {
  return shapes.flatMap(columnsOf).find((column) => column.id === id)?.name ?? ''
}

function laneName(id: string, ...shapes: readonly Shape[]) {
  return shapes.flatMap(({ lanes }) => lanes).find((lane) => lane.id === id)?.name ?? ''
}

function told(what: Difference['what'], column: string, lane: string, before = '', after = ''): Difference {
  return { what, column, lane, before, after }
}
