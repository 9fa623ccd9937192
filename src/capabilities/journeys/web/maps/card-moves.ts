import type { CellShown } from '../../maps/contract.ts'
import type { Cell, MapCard } from '../../maps/map.ts'

/** A cell as it is sent: with the version it was read in. */
export type Written = Cell & { version: number }

/** The cell at a place; an empty one where nothing was written yet. */
export function cellAt(cells: readonly CellShown[], columnId: string, laneId: string): Written {
  const found = cells.find((cell) => cell.columnId === columnId && cell.laneId === laneId)
  const { cards = [], believed = null, version = 0 } = found ?? {}
  return { columnId, laneId, cards, believed, version }
}

/** A card from one cell to the end of another: both as they are to be written. */
export function movedCard(card: MapCard, from: Written, to: Written): Written[] {
  const isTaken = to.cards.some(({ id }) => id === card.id)
  const moved = isTaken ? { ...card, id: freshCardId() } : card
  return [
    { ...from, cards: from.cards.filter(({ id }) => id !== card.id) },
    { ...to, cards: [...to.cards, moved] },
  ]
}

/** A card one place up (−1) or down (1) within its cell. */
export function orderedCards(cards: readonly MapCard[], id: string, by: -1 | 1): MapCard[] {
  const at = cards.findIndex((card) => card.id === id)
  const to = at + by
  if (at < 0 || to < 0 || to >= cards.length) return [...cards]
  return cards.toSpliced(at, 1).toSpliced(to, 0, cards[at]!)
}

/** What puts cells back to what they were, once they are written: the same words in the next version. */
export function undoing(before: readonly Written[]): Written[] {
  return before.map((cell) => ({ ...cell, version: cell.version + 1 }))
}

/** What both wrote: theirs as it is now, then mine that they do not have; of one card both wrote, mine. */
export function joined(mine: readonly MapCard[], theirs: readonly MapCard[]): MapCard[] {
  const own = new Map(mine.map((card) => [card.id, card]))
  const kept = theirs.map((card) => own.get(card.id) ?? card)
  return [...kept, ...mine.filter(({ id }) => !theirs.some((card) => card.id === id))]
}

export function freshCardId(): string {
  return crypto.randomUUID().slice(0, 8)
}
