import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMay, useMe } from '../../../../web/client/session.ts'
import { toastDone, toastFailed } from '../../../../web/kit/toast.ts'
import { journeysKey } from './queries.ts'

interface ChangeOptions {
  /** What to say when it is done. */
  done?: string
  /** False where the form itself shows why it was refused. */
  tellsFailure?: boolean
}

/** A change of journeys; everything about them is asked anew. */
export function useJourneyChange<In, Out>(
  run: (input: In) => Promise<Out>,
  { done, tellsFailure = true }: ChangeOptions = {},
) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: run,
    onError: tellsFailure ? toastFailed : undefined,
    onSuccess: () => {
      if (done) toastDone(done)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: journeysKey }),
  })
}

/** Journeys are shared by all: who is limited to units looks on. */
export function useMayChangeJourneys(): boolean {
  const may = useMay('journeys:write')
  return useMe().units === 'all' && may
}
