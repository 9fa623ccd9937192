import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMay, useMe } from '../../../web/client/session.ts'
import { toastDone, toastFailed } from '../../../web/kit/toast.ts'
import { touchpointsKey } from './questions.ts'

interface ChangeOptions<Out> {
  /** What to say when it is done. */
  done?: (out: Out) => string
  /** False where the form itself shows why it was refused. */
  tellsFailure?: boolean
}

/** A change of touchpoints or rules; everything about them is asked anew. */
export function useChange<In, Out>(
  run: (input: In) => Promise<Out>,
  { done, tellsFailure = true }: ChangeOptions<Out> = {},
) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: run,
    onError: tellsFailure ? toastFailed : undefined,
    onSuccess: (out) => {
      if (done) toastDone(done(out))
    },
    onSettled: () => queries.invalidateQueries({ queryKey: touchpointsKey }),
  })
}

/** Touchpoints are shared by all: who is limited to units looks on. */
export function useMayChange(): boolean {
  const may = useMay('touchpoints:write')
  return useMe().units === 'all' && may
}
