import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../../../web/client/api.ts'
import type { findCustomers } from '../../contract.ts'
import type { listCandidates, listMerges, previewMerge } from '../../merging/contract.ts'

export function previewQuery(id: string, other: string) {
  return queryOptions({
    queryKey: ['customer', id, 'merge-preview', other],
    queryFn: () => ask<typeof previewMerge>('GET', '/api/customers/:id/merge-preview', { id, with: other }),
    retry: false,
  })
}

export function mergesQuery(id: string) {
  return queryOptions({
    queryKey: ['customer', id, 'merges'],
    queryFn: () => ask<typeof listMerges>('GET', '/api/customers/:id/merges', { id }),
  })
}

export function othersQuery(search: string) {
  return queryOptions({
    queryKey: ['customers', 'to merge with', search],
    queryFn: () => ask<typeof findCustomers>('GET', '/api/customers', { search, limit: 12 }),
  })
}

export const candidatesQuery = infiniteQueryOptions({
  queryKey: ['merge-candidates'],
  queryFn: ({ pageParam: cursor }) =>
    ask<typeof listCandidates>('GET', '/api/merge-candidates', { cursor, limit: 25 }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
})

/** After a merge or a split nothing that was shown of customers is sure to hold. */
export function useForgetCustomers() {
  const queries = useQueryClient()
  return () =>
    Promise.all(
      ['customer', 'customers', 'merge-candidates'].map((queryKey) =>
        queries.invalidateQueries({ queryKey: [queryKey] }),
      ),
    )
}
