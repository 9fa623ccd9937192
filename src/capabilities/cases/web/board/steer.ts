import type { KeyboardEvent } from 'react'

const steps: Record<string, readonly [columns: number, cases: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Arrow keys go from case to case over the columns of a board. */
export function steer(event: KeyboardEvent<HTMLElement>) {
  const target = event.target as HTMLElement
  const card = target.closest<HTMLElement>('[data-case]')
  const step = steps[event.key]
  if (!card || !step || event.altKey || target.closest('[role="menu"]')) return
  event.preventDefault()
  beside(event.currentTarget, card, step)?.querySelector('a')?.focus()
}

function beside(board: HTMLElement, card: HTMLElement, [across, down]: readonly [number, number]) {
  const columns = [...board.querySelectorAll('[data-column]')].map((column) => [
    ...column.querySelectorAll<HTMLElement>('[data-case]'),
  ])
  const at = columns.findIndex((cases) => cases.includes(card))
  const place = columns[at]!.indexOf(card)
  if (across === 0) return columns[at]![place + down]
  // Over empty columns to the next that has cases.
  const onThatSide = across > 0 ? columns.slice(at + 1) : columns.slice(0, at).toReversed()
  const column = onThatSide.find((cases) => cases.length > 0)
  return column?.[Math.min(place, column.length - 1)]
}
