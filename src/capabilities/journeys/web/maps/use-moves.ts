import { toastDone, toastFailed } from '../../../../web/kit/toast.ts'
import { toastUndo } from '../../../../web/kit/toast-undo.tsx'
import type { MapShown } from '../../maps/contract.ts'
import { cellAt, movedCard, undoing, type Written } from './card-moves.ts'
import { useMapChanges } from './queries.ts'
import { say } from './say.ts'

interface At {
  columnId: string
  laneId: string
}

/** Writes cells of a map and offers to take it back. */
export function useMoves(map: MapShown) {
  const { cells } = useMapChanges(map.id)
  const write = async (written: Written[], message: string) => {
    const before = written.map(({ columnId, laneId }) => cellAt(map.cells, columnId, laneId))
    await cells.mutateAsync(written)
    const undo = () => cells.mutateAsync(undoing(before)).then(() => toastDone(say('undone')), toastFailed)
    toastUndo(message, { action: say('undo'), undo })
  }
  const move = (from: At, card: string, to: At) => {
    const [left, right] = [
      cellAt(map.cells, from.columnId, from.laneId),
      cellAt(map.cells, to.columnId, to.laneId),
    ]
    const found = left.cards.find(({ id }) => id === card)
    return found
      ? write(movedCard(found, left, right), say('cardMoved')).catch(toastFailed)
      : Promise.resolve()
  }
  return { write, move, isBusy: cells.isPending }
}
