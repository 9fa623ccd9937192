import { useMutation, useQueryClient } from '@tanstack/react-query'
import { toastDone, toastFailed } from '../../../../web/kit/toast.ts'
import { themesKey } from './questions.ts'

/** A change of themes or their alarms; everything about them is asked anew, and again when comments have moved. */
export function useThemeChange<In, Out>(run: (input: In) => Promise<Out>, done: (out: Out) => string) {
  const queries = useQueryClient()
  const askAnew = () => queries.invalidateQueries({ queryKey: themesKey })
  return useMutation({
    mutationFn: run,
    onError: toastFailed,
    onSuccess: (out) => {
      toastDone(done(out))
      setTimeout(askAnew, 5_000)
    },
    onSettled: askAnew,
  })
}
