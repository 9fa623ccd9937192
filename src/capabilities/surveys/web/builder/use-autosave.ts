import { useEffect, useMemo, useRef, useState } from 'react'
import { Refused } from '../../../../web/client/api.ts'
import type { SurveyShown } from '../../definitions/contract.ts'
import type { Survey } from '../../model/survey.ts'
import { definitionOf } from './edit/definition.ts'
import { saveDraft, useTake } from './queries.ts'

/** How it stands with what was changed; overtaken where somebody else saved meanwhile. */
export type Saving =
  | { state: 'saved' | 'waiting' | 'saving' | 'overtaken' }
  | { state: 'failed'; error: Error }

export interface Autosave {
  saving: Saving
  /** The draft as it is being worked on. */
  definition: Record<string, unknown>
  /** That everything up to here was saved in. */
  revision: number
  /** Saves at once what waits to be saved; the saved survey, or undefined where that did not work. */
  flush: () => Promise<SurveyShown | undefined>
  /** Goes on from what somebody else saved: over it, or with it. */
  rebase: (theirs: SurveyShown, survey: Survey) => void
}

const quietMs = 700

/** Saves what is worked on once typing rests, one save after the other, each over the one before. */
export function useAutosave(shown: SurveyShown, survey: Survey): Autosave {
  const take = useTake(shown.id)
  const base = useRef({ shown, survey })
  const now = useRef(survey)
  now.current = survey
  const running = useRef<Promise<SurveyShown | undefined>>(undefined)
  const isHeld = useRef(false)
  const [saving, setSaving] = useState<Saving>({ state: 'saved' })
  const { shown: from, survey: savedSurvey } = base.current
  const definition = useMemo(
    () => (survey === savedSurvey ? from.definition : definitionOf(survey, from.definition)),
    [survey, savedSurvey, from],
  )

  const save = async (): Promise<SurveyShown | undefined> => {
    const saved = now.current
    const { shown: before } = base.current
    if (saved === base.current.survey) return before
    if (isHeld.current) return undefined
    setSaving({ state: 'saving' })
    const { id, revision } = before
    try {
      const after = await saveDraft({ id, revision, definition: definitionOf(saved, before.definition) })
      base.current = { shown: after, survey: saved }
      await take(after)
      setSaving({ state: now.current === saved ? 'saved' : 'waiting' })
      return after
    } catch (error) {
      isHeld.current = isOvertaken(error)
      setSaving(isHeld.current ? { state: 'overtaken' } : { state: 'failed', error: error as Error })
      return undefined
    }
  }
  const flush = () => {
    running.current = (running.current ?? Promise.resolve(undefined)).then(save)
    return running.current
  }
  const flushing = useRef(flush)
  flushing.current = flush

  useEffect(() => {
    if (survey === base.current.survey) return
    setSaving((before) => (before.state === 'overtaken' ? before : { state: 'waiting' }))
    const timer = setTimeout(() => flushing.current(), quietMs)
    return () => clearTimeout(timer)
  }, [survey])
  useLeaving(flushing, saving.state !== 'saved')

  const rebase = (theirs: SurveyShown, from: Survey) => {
    base.current = { shown: theirs, survey: from }
    isHeld.current = false
    setSaving({ state: 'saved' })
  }
  return { saving, definition, flush, rebase, revision: base.current.shown.revision }
}

function isOvertaken(error: unknown) {
  return error instanceof Refused && error.status === 409
}

/** Nothing is lost on the way to another page; a closing window asks first. */
function useLeaving(flushing: { current: () => unknown }, isUnsaved: boolean) {
  useEffect(() => () => void flushing.current(), [flushing])
  useEffect(() => {
    if (!isUnsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isUnsaved])
}
