import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import type { Labelled, labelComment } from '../../topics/contract.ts'
import { topicQuery, useTopicChange } from './questions.ts'

/** The answers by key; while somebody types, keys are theirs. */
const keys: Record<string, boolean | 'skip'> = { y: true, n: false, s: 'skip' }

/** Asks one comment after the other. The lot stays as it was fetched, however the topic learns meanwhile. */
export function useAsking(id: string, fetched: readonly Labelled[]) {
  const queries = useQueryClient()
  const [lot, setLot] = useState(fetched)
  const [at, setAt] = useState(0)
  const [given, setGiven] = useState(0)
  const saving = useTopicChange(({ comment, isAbout }: { comment: string; isAbout: boolean }) =>
    ask<typeof labelComment>('PUT', '/api/topics/:id/labels/:comment', { id, comment, isAbout }),
  )
  const current = lot[at]

  const answer = (said: boolean | 'skip') => {
    if (!current) return
    setAt(at + 1)
    if (said === 'skip') return
    setGiven(given + 1)
    saving.mutate({ comment: current.comment.id, isAbout: said })
  }

  const fetchMore = async () => {
    const { doubtful } = await queries.fetchQuery({ ...topicQuery(id), staleTime: 0 })
    setLot(doubtful)
    setAt(0)
  }

  useKeys(answer)
  return { current, left: lot.length - at, given, answer, fetchMore }
}

function useKeys(answer: (said: boolean | 'skip') => void) {
  const latest = useRef(answer)
  latest.current = answer
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const said = keys[event.key]
      if (said === undefined || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return
      event.preventDefault()
      latest.current(said)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

function isTyping(target: EventTarget | null) {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [role="dialog"]') !== null
}
