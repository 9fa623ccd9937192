import { type KeyboardEvent, useEffect, useState } from 'react'
import type { Question, Survey } from '../../model/survey.ts'
import {
  allQuestions,
  withoutQuestion,
  withQuestion,
  withQuestionCopied,
  withQuestionMoved,
} from './edit/questions.ts'
import { keyAction } from './keys.ts'
import { say } from './say.ts'
import { useBuilderAddress } from './use-builder-address.ts'
import type { Editing } from './use-editing.ts'

/** Adds, moves, copies and removes questions by mouse or key, says it aloud, and keeps the focus on what it is about. */
export interface QuestionMoves {
  add: (question: Question, after: string | null) => void
  move: (name: string, by: -1 | 1) => void
  copy: (name: string) => void
  remove: (name: string) => void
  toggle: (name: string) => void
  press: (event: KeyboardEvent) => void
}

export const listId = 'questions'
export const headOf = (name: string) => `question-${name}`
export const wordsOf = (name: string) => `words-${name}`
export const addBelowOf = (name: string) => `add-below-${name}`

export function useQuestionMoves(editing: Editing, announce: (said: string) => void): QuestionMoves {
  const { survey, mayChange, change } = editing
  const { address, change: goTo } = useBuilderAddress()
  const focus = useFocus()
  const names = allQuestions(survey).map(({ name }) => name)
  const placeIn = (of: Survey, name: string) => allQuestions(of).findIndex((one) => one.name === name) + 1

  const add = (question: Question, after: string | null) => {
    const next = withQuestion(survey, question, after)
    change(next)
    goTo({ question: question.name })
    focus(wordsOf(question.name))
    announce(say('didAdd', { n: placeIn(next, question.name) }))
  }
  const move = (name: string, by: -1 | 1) => {
    const next = withQuestionMoved(survey, name, by)
    if (next === survey) return
    change(next)
    focus(document.activeElement?.id ?? headOf(name))
    announce(say('didMove', { from: placeIn(survey, name), to: placeIn(next, name) }))
  }
  const copy = (name: string) => {
    const next = withQuestionCopied(survey, name)
    const copied = allQuestions(next)[placeIn(survey, name)]?.name ?? name
    change(next)
    focus(headOf(copied))
    announce(say('didAdd', { n: placeIn(next, copied) }))
  }
  const remove = (name: string) => {
    const at = names.indexOf(name)
    change(withoutQuestion(survey, name))
    if (address.question === name) goTo({ question: undefined })
    focus(headOf(names[at + 1] ?? names[at - 1] ?? ''))
    announce(say('didRemove', { n: at + 1 }))
  }
  const toggle = (name: string) => goTo({ question: address.question === name ? undefined : name })

  const openAdding = (name: string) => {
    goTo({ question: name })
    focus(addBelowOf(name), true)
  }

  const press = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement
    const name = target.closest<HTMLElement>('[data-question]')?.dataset.question
    const action = keyAction({ ...pick(event), isTyping: !target.id.startsWith(headOf('')) })
    if (!name || !action || target.closest('[role="menu"]')) return
    const at = names.indexOf(name)
    const isLooking = action === 'previous' || action === 'next' || action === 'leave'
    if (!isLooking && !mayChange) return
    event.preventDefault()
    if (action === 'previous' || action === 'next') {
      focus(headOf(names[at + (action === 'next' ? 1 : -1)] ?? name))
    } else if (action === 'up' || action === 'down') move(name, action === 'up' ? -1 : 1)
    else if (action === 'remove') remove(name)
    else if (action === 'copy') copy(name)
    else if (action === 'add') openAdding(name)
    else focus(headOf(name))
  }
  return { add, move, copy, remove, toggle, press }
}

function pick({ key, altKey, ctrlKey, metaKey }: KeyboardEvent) {
  return { key, altKey, ctrlKey, metaKey }
}

/** After a menu that closes has given the focus back to its button; drawing may take several of these. */
const pauseMs = 60
const mostPauses = 20

/** Puts the focus on an element by its id (or presses the button in it) once it has been drawn. */
function useFocus() {
  const [wanted, setWanted] = useState<{ id: string; isPressed: boolean }>()
  useEffect(() => {
    if (!wanted?.id) return
    let pauses = 0
    const timer = setInterval(() => {
      const found = document.getElementById(wanted.id)
      if (found || ++pauses > mostPauses) clearInterval(timer)
      const button = wanted.isPressed ? found?.querySelector('button') : found
      button?.focus() // which brings it into view: a menu does not open out of sight
      if (wanted.isPressed) button?.click()
    }, pauseMs)
    return () => clearInterval(timer)
  }, [wanted])
  return (id: string, isPressed = false) => setWanted({ id, isPressed })
}
