import { useRef } from 'react'
import { toastDone } from '../../../../web/kit/toast.ts'
import { toastUndo } from '../../../../web/kit/toast-undo.tsx'
import { say } from './say.ts'

/** Each step says that it was taken and can be taken back, by its button or by the key for the last one. */
export function useUndo() {
  const last = useRef<() => unknown>(undefined)
  const done = (message: string, undo: () => unknown) => {
    const back = () => {
      last.current = undefined
      return undo()
    }
    last.current = back
    toastUndo(message, { action: say('undo'), undo: back })
  }
  const undo = async () => {
    if (!last.current) return toastDone(say('nothingToUndo'))
    await last.current()
    toastDone(say('undone'))
  }
  return { done, undo }
}
