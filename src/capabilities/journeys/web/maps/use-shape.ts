import { toastDone } from '../../../../web/kit/toast.ts'
import { toastUndo } from '../../../../web/kit/toast-undo.tsx'
import type { MapShown } from '../../maps/contract.ts'
import type { Shape } from '../../maps/map.ts'
import { useMapChanges } from './queries.ts'
import { say } from './say.ts'

/** Changes stages and lanes at once, and offers to take it back. What cannot be done is said by the question itself. */
export function useShape(map: MapShown) {
  const changes = useMapChanges(map.id)
  return async (shape: Shape) => {
    const after = await changes.map.mutateAsync({ version: map.version, shape }).catch(() => null)
    if (!after) return
    const back = () =>
      changes.map.mutateAsync({ version: after.version, shape: map.shape }).then(
        () => toastDone(say('undone')),
        () => undefined,
      )
    toastUndo(say('shapeSaved'), { action: say('undo'), undo: back })
  }
}
