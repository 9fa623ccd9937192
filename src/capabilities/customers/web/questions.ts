import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { SentOf } from '../../../platform/http/endpoint.ts'
import { ask } from '../../../web/client/api.ts'
import type { findCustomers, showCustomer, showTimeline } from '../contract.ts'

const firstPage = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }: { next: string | null }) => next ?? undefined,
}

type Question = Pick<SentOf<typeof findCustomers>, 'filter' | 'segment'>

export function customersQuery(search: string, { filter, segment }: Question) {
  return infiniteQueryOptions({
    queryKey: ['customers', search, filter, segment],
    queryFn: ({ pageParam: cursor }) =>
      ask<typeof findCustomers>('GET', '/api/customers', { search, filter, segment, cursor, limit: 50 }),
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
