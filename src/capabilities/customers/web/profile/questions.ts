import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { SentOf } from '../../../../platform/http/endpoint.ts'
import { ask } from '../../../../web/client/api.ts'
import type { changeCustomer, showSummary } from '../../profile/contract.ts'
import type { listSegmentsOfCustomer } from '../../segments/contract.ts'

export function summaryQuery(id: string) {
  return queryOptions({
    queryKey: ['customer', id, 'summary'],
    queryFn: () => ask<typeof showSummary>('GET', '/api/customers/:id/summary', { id }),
  })
}

export function segmentsOfQuery(id: string) {
  return queryOptions({
    queryKey: ['customer', id, 'segments'],
    queryFn: () => ask<typeof listSegmentsOfCustomer>('GET', '/api/customers/:id/segments', { id }),
  })
}

export type Correction = Omit<SentOf<typeof changeCustomer>, 'id'>

/** Changes what is known of a customer; whoever calls says why it was refused. */
export function useCorrect(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (correction: Correction) =>
      ask<typeof changeCustomer>('PATCH', '/api/customers/:id', { id, ...correction }),
    // Not waited for: what was done is done, and the page catches up by itself.
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['customer', id] })
      void queries.invalidateQueries({ queryKey: ['customers'] })
    },
  })
}
