/** Where the keyboard stands in a grid: row and column from 0. */
export interface Place {
  row: number
  column: number
}

interface Grid {
  rows: number
  columns: number
  /** False where there is nothing to stand on, such as the corner between the headings. */
  isThere?: (place: Place) => boolean
}

const ways: Record<string, Place> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
}

/**
 * Where a key leads, as in every grid (ARIA Authoring Practices, grid): arrows to the next cell, Home and End to the
 * ends of the row, with Ctrl of the whole grid. The same place where it leads nowhere; null for every other key.
 */
export function placeAfter(from: Place, key: string, isCtrl: boolean, grid: Grid): Place | null {
  const { rows, columns, isThere = () => true } = grid
  if (key === 'Home') return alongFrom({ row: isCtrl ? 0 : from.row, column: 0 }, 1, grid) ?? from
  if (key === 'End')
    return alongFrom({ row: isCtrl ? rows - 1 : from.row, column: columns - 1 }, -1, grid) ?? from
  const way = ways[key]
  if (!way) return null
  for (let at = stepped(from, way); isInside(at, grid); at = stepped(at, way)) if (isThere(at)) return at
  return from
}

/** The first place to stand on along a row. */
function alongFrom(from: Place, by: 1 | -1, grid: Grid): Place | null {
  for (let at = from; isInside(at, grid); at = stepped(at, { row: 0, column: by })) {
    if (grid.isThere?.(at) ?? true) return at
  }
  return null
}

function stepped({ row, column }: Place, way: Place): Place {
  return { row: row + way.row, column: column + way.column }
}

function isInside({ row, column }: Place, { rows, columns }: Grid) {
  return row >= 0 && row < rows && column >= 0 && column < columns
}
