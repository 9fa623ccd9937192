import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../../../web/client/api.ts'
import { toastDone, toastFailed } from '../../../../web/kit/toast.ts'
import type {
  changeSettings,
  showAtRisk,
  showRevenueCohorts,
  showValue,
  ValueReport,
  workOutAgain,
} from '../../value/contract.ts'
import type { CohortsAddress, ValueAddress } from './address.ts'
import { say } from './say.ts'

/** While it is worked out the page looks again every two seconds. */
export function valueQuery({ currency }: ValueAddress) {
  return queryOptions({
    queryKey: ['value', currency],
    queryFn: () => ask<typeof showValue>('GET', '/api/value', { currency }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.isWorking ? 2_000 : false),
  })
}

export function revenueCohortsQuery({ currency, every, quiet }: CohortsAddress) {
  const question = { currency, every, quietDays: quiet }
  return queryOptions({
    queryKey: ['value', 'cohorts', question],
    queryFn: () => ask<typeof showRevenueCohorts>('GET', '/api/value/cohorts', question),
    placeholderData: keepPreviousData,
  })
}

export const atRiskQuery = queryOptions({
  queryKey: ['value', 'at-risk'],
  queryFn: () => ask<typeof showAtRisk>('GET', '/api/value/at-risk', {}),
  staleTime: 60_000,
})

export function useWorkOut() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => ask<typeof workOutAgain>('POST', '/api/value/working-out', {}),
    onError: toastFailed,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['value'] })
      toastDone(say('asked'))
    },
  })
}

export function useSettings() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (settings: ValueReport['settings']) =>
      ask<typeof changeSettings>('PUT', '/api/value/settings', settings),
    onError: toastFailed,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['value'] })
      toastDone(say('saved'))
    },
  })
}
