import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { toastDone } from '../../../../web/kit/toast.ts'

interface Doing<T> {
  /** What is shown anew afterwards. */
  changes: QueryKey
  done?: string
  onDone?: (answer: T) => void
}

/** Asks for a change, says that it was done, and shows anew what it changed. */
export function useDoing<V, T>(ask: (wanted: V) => Promise<T>, { changes, done, onDone }: Doing<T>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ask,
    onSuccess: (answer) => {
      if (done) toastDone(done)
      onDone?.(answer)
      return queries.invalidateQueries({ queryKey: changes })
    },
  })
}
