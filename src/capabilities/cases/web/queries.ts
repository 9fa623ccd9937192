import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import type { SentOf } from '../../../platform/http/endpoint.ts'
import { ask } from '../../../web/client/api.ts'
import { toastDone, toastFailed } from '../../../web/kit/toast.ts'
import type {
  CaseShown,
  listCases,
  listCasesOfCustomer,
  openCaseByHand,
  showCase,
} from '../handling/contract.ts'
import type { listHandlers, showCaseSettings } from '../settings/contract.ts'

/** Everything about cases is kept under it, so that one change shows everywhere. */
export const casesKey = ['cases'] as const

export type CasesAsked = Omit<SentOf<typeof listCases>, 'after'>

/** Cases by pages, what is due first on top unless asked otherwise. */
export function casesQuery(asked: CasesAsked) {
  return infiniteQueryOptions({
    queryKey: [...casesKey, 'list', asked],
    queryFn: ({ pageParam: after }) => ask<typeof listCases>('GET', '/api/cases', { ...asked, after }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ after }) => after ?? undefined,
    placeholderData: keepPreviousData,
    // Clocks run: what is due changes without anybody doing anything.
    refetchInterval: 60_000,
  })
}

/** A customer's cases, what is not solved first. */
export function casesOfQuery(customer: string) {
  return queryOptions({
    queryKey: [...casesKey, 'of', customer],
    queryFn: () => ask<typeof listCasesOfCustomer>('GET', '/api/customers/:id/cases', { id: customer }),
    refetchInterval: 60_000,
  })
}

export function caseQuery(id: string) {
  return queryOptions({
    queryKey: [...casesKey, 'one', id],
    queryFn: () => ask<typeof showCase>('GET', '/api/cases/:id', { id }),
    refetchInterval: 60_000,
  })
}

export const settingsQuery = queryOptions({
  queryKey: [...casesKey, 'settings'],
  queryFn: () => ask<typeof showCaseSettings>('GET', '/api/cases/settings', {}),
})

export const handlersQuery = queryOptions({
  queryKey: [...casesKey, 'handlers'],
  queryFn: () => ask<typeof listHandlers>('GET', '/api/cases/handlers', {}),
})

interface CaseChange {
  done?: string
  /** False where the form itself shows why it was refused. */
  tellsFailure?: boolean
}

/** A change that brings back the case as it is now; lists, and the customer's line of time, follow. */
export function useCaseChange<In>(
  run: (input: In) => Promise<CaseShown>,
  { done, tellsFailure = true }: CaseChange = {},
) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: run,
    onError: tellsFailure ? toastFailed : undefined,
    onSuccess: (shown) => {
      queries.setQueryData(caseQuery(shown.id).queryKey, shown)
      if (done) toastDone(done)
    },
    // Not waited for: what was done is done. After a refusal it shows what somebody else changed meanwhile.
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: casesKey })
      void queries.invalidateQueries({ queryKey: ['customer'] })
    },
  })
}

export function useOpening() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (wanted: SentOf<typeof openCaseByHand>) =>
      ask<typeof openCaseByHand>('POST', '/api/cases', wanted),
    onSuccess: () => void queries.invalidateQueries({ queryKey: casesKey }),
  })
}
