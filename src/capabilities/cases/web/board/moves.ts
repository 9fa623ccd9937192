/** The columns of the board, from the left. */
export const columns = ['open', 'waiting', 'resolved', 'closed'] as const
export type Column = (typeof columns)[number]

/** What moving a case from one column to another means. */
export type Move = 'pause' | 'go-on' | 'resolve' | 'reopen' | 'close'

const moves: Record<Column, Partial<Record<Column, Move>>> = {
  open: { waiting: 'pause', resolved: 'resolve' },
  waiting: { open: 'go-on', resolved: 'resolve' },
  resolved: { open: 'reopen', closed: 'close' },
  closed: { open: 'reopen' },
}

/** Null where there is no way: what is not solved cannot be put away. */
export function moveTo(from: Column, to: Column): Move | null {
  return moves[from][to] ?? null
}

/** The nearest column on that side to which there is a way. */
export function nextTowards(from: Column, by: -1 | 1): Column | null {
  const [left, right] = [columns.slice(0, columns.indexOf(from)), columns.slice(columns.indexOf(from) + 1)]
  const inOrder = by === 1 ? right : left.toReversed()
  return inOrder.find((to) => moveTo(from, to) !== null) ?? null
}
