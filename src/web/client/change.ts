import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { toastDone, toastFailed } from '../kit/toast.ts'
import { useMay, useMe } from './session.ts'

export interface ChangeOptions<Out> {
  /** What to say when it is done. */
  done?: (out: Out) => string
  /** False where the form itself shows why it was refused. */
  tellsFailure?: boolean
}

/** A change after which everything under this key is asked anew, whether it worked or not. */
export function useChangeOf<In, Out>(
  queryKey: QueryKey,
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
    onSettled: () => queries.invalidateQueries({ queryKey }),
  })
}

/** What all units share may be changed by whoever sees all of them. */
export function useMayChangeShared(permission: Parameters<typeof useMay>[0]): boolean {
  const may = useMay(permission)
  return useMe().units === 'all' && may
}
