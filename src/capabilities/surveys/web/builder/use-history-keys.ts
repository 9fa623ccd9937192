import { useEffect } from 'react'
import { historyKey } from './keys.ts'
import type { Editing } from './use-editing.ts'
import { listId } from './use-question-moves.ts'

/** Ctrl+Z and its like anywhere on the page, fields included: what was typed is part of the survey. */
export function useHistoryKeys({ undo, redo, mayChange }: Editing) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = historyKey(event)
      if (!key || !mayChange || isElsewhere(event.target)) return
      event.preventDefault()
      if (key === 'undo') undo?.()
      else redo?.()
      setTimeout(keepPlace, drawnMs)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [undo, redo, mayChange])
}

const drawnMs = 60

/** Where the field one was in is gone, the list of questions is the place to go on from. */
function keepPlace() {
  if (document.activeElement === document.body) document.getElementById(listId)?.focus()
}

/** In a dialog or the search, where fields are no part of the survey. */
function isElsewhere(target: EventTarget | null) {
  return target instanceof Element && target.closest('[role="dialog"], [data-own-undo]') !== null
}
