import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../../../web/client/api.ts'
import { toastDone } from '../../../../web/kit/toast.ts'
import type { Change, changeSignal, trySignal } from '../../signals/contract.ts'
import type { ListName } from './address.ts'
import { signalsQuery } from './queries.ts'
import { say } from './say.ts'

export function useTrying(list: ListName) {
  return useMutation({
    mutationFn: (change: Change) =>
      ask<typeof trySignal>('POST', '/api/voice/signals/:list/trial', { list, change }),
  })
}

/** @param over the version the words were written over */
export function useSaving(list: ListName, over: number) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (change: Change) =>
      ask<typeof changeSignal>('PUT', '/api/voice/signals/:list', { list, change, over }),
    onSuccess: () => toastDone(say('saved')),
    onSettled: () => queries.invalidateQueries({ queryKey: signalsQuery.queryKey }),
  })
}
