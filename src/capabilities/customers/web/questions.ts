import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { ask } from '../../../web/client/api.ts'
import type { findCustomers, showCustomer, showTimeline } from '../contract.ts'

const firstPage = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }: { next: string | null }) => next ?? undefined,
}

export function customersQuery(search: string) {
  return infiniteQueryOptions({
    queryKey: ['customers', search],
    queryFn: ({ pageParam: cursor }) =>
      ask<typeof findCustomers>('GET', '/api/customers', { search, cursor, limit: 50 }),
    ...firstPage,
  })
}

export function customerQuery(id: string) {
  return queryOptions({
    queryKey: ['customer', id],
    queryFn: () => ask<typeof showCustomer>('GET', '/api/customers/:id', { id }),
  })
}

export function timelineQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['customer', id, 'timeline'],
    queryFn: ({ pageParam: cursor }) =>
      ask<typeof showTimeline>('GET', '/api/customers/:id/timeline', { id, cursor }),
    ...firstPage,
  })
}
