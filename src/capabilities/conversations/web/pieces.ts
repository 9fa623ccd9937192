import type { Turn } from '../contract.ts'

export interface Piece {
  start: number
  words: string
  /** The part of a good reply these words are; none for the rest. */
  part?: string
}

/** A text cut where marked words begin and end. Where marks overlap, the first one keeps its words. */
export function piecesOf(text: string, parts: Turn['parts']): Piece[] {
  const marks = parts
    .flatMap(({ part, quotes }) => quotes.map((quote) => ({ ...quote, part })))
    .toSorted((one, other) => one.start - other.start)
  const pieces: Piece[] = []
  let reached = 0
  for (const { start, end, part } of marks) {
    if (start < reached || end > text.length || start >= end) continue
    if (start > reached) pieces.push({ start: reached, words: text.slice(reached, start) })
    pieces.push({ start, words: text.slice(start, end), part })
    reached = end
  }
  if (reached < text.length) pieces.push({ start: reached, words: text.slice(reached) })
  return pieces
}
