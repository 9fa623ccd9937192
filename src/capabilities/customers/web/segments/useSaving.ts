import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ask } from '../../../../web/client/api.ts'
import { segmentsQuery } from '../../../../web/client/QuestionBar.tsx'
import { toastDone, toastFailed } from '../../../../web/kit/toast.ts'
import type { changeSegment, createSegment, deleteSegment, evaluateSegment } from '../../segments/contract.ts'
import type { Described } from './Editor.tsx'
import { say } from './say.ts'

/** Whatever was asked about segments, and about customers by a segment, is asked anew. */
function useAnew() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: segmentsQuery.queryKey })
}

export function useCreating() {
  const navigate = useNavigate()
  const anew = useAnew()
  return useMutation({
    mutationFn: (described: Described) => ask<typeof createSegment>('POST', '/api/segments', described),
    onSuccess: async ({ id, name }) => {
      toastDone(say('saved', { name }))
      await anew()
      await navigate({ to: '/customers/segments/$id', params: { id } })
    },
  })
}

export function useChanging(id: string) {
  const anew = useAnew()
  return useMutation({
    mutationFn: (described: Described) =>
      ask<typeof changeSegment>('PUT', '/api/segments/:id', { id, ...described }),
    onSuccess: async ({ name }) => {
      toastDone(say('saved', { name }))
      await anew()
    },
  })
}

export function useDeleting(id: string) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const anew = useAnew()
  return useMutation({
    mutationFn: () => ask<typeof deleteSegment>('DELETE', '/api/segments/:id', { id }),
    onError: toastFailed,
    onSuccess: async () => {
      toastDone(say('deleted'))
      // Pages that were narrowed to it show everybody again.
      await navigate({ to: '/customers/segments', search: (now) => ({ ...now, segment: undefined }) })
      queries.removeQueries({ queryKey: [...segmentsQuery.queryKey, id] })
      await anew()
    },
  })
}

export function useWorkingOut(id: string) {
  const anew = useAnew()
  return useMutation({
    mutationFn: () => ask<typeof evaluateSegment>('POST', '/api/segments/:id/evaluation', { id }),
    onError: toastFailed,
    onSuccess: async () => {
      toastDone(say('workingOut'))
      setTimeout(anew, 3_000)
    },
  })
}
