import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { toastFailed } from '../../../../web/kit/toast.ts'
import type { SurveyShown } from '../../definitions/contract.ts'
import type { Survey } from '../../model/survey.ts'
import { surveyQuery } from '../queries.ts'
import { begun, changed, type History, redone, undone } from './edit/history.ts'
import { workedOn } from './edit/worked-on.ts'
import { type Autosave, useAutosave } from './use-autosave.ts'

/** A survey while it is worked on. */
export interface Editing {
  /** As it was saved or loaded last. */
  shown: SurveyShown
  survey: Survey
  /** The language its questions are written in: the first. */
  language: string
  mayChange: boolean
  /** Changes under the same `at` right after each other are one step back. */
  change: (survey: Survey, at?: string) => void
  undo: (() => void) | undefined
  redo: (() => void) | undefined
  autosave: Autosave
  /** After somebody else saved meanwhile: over theirs, or with theirs. */
  keepMine: () => Promise<void>
  takeTheirs: () => Promise<void>
}

export function useEditing(shown: SurveyShown): Editing {
  const [history, setHistory] = useState(() => begun(workedOn(shown.survey)))
  const survey = history.now
  const autosave = useAutosave(shown, survey)
  const { saving, revision, rebase, flush } = autosave
  const load = useLatest(shown.id)

  useEffect(() => {
    if (shown.revision <= revision || saving.state !== 'saved') return
    const theirs = workedOn(shown.survey)
    rebase(shown, theirs)
    setHistory(begun(theirs))
  }, [shown, revision, saving.state, rebase])

  const step = (walk: (history: History<Survey>) => History<Survey>) => () => setHistory(walk)
  const keepMine = async () => {
    const theirs = await load()
    if (!theirs) return
    rebase(theirs, workedOn(theirs.survey))
    await flush()
  }
  const takeTheirs = async () => {
    const theirs = await load()
    if (!theirs) return
    const survey = workedOn(theirs.survey)
    rebase(theirs, survey)
    setHistory((before) => changed(before, survey))
  }
  return {
    shown,
    survey,
    language: survey.languages[0] ?? 'en',
    mayChange: shown.mayChange,
    change: (next, at) => setHistory((before) => changed(before, next, at)),
    undo: history.past.length > 0 ? step(undone) : undefined,
    redo: history.future.length > 0 ? step(redone) : undefined,
    autosave,
    keepMine,
    takeTheirs,
  }
}

function useLatest(id: string) {
  const queries = useQueryClient()
  return () =>
    queries.fetchQuery({ ...surveyQuery(id), staleTime: 0 }).catch((error: Error) => {
      toastFailed(error)
      return undefined
    })
}
