import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { SentOf } from '../../../platform/http/endpoint.ts'
import { ask } from '../../../web/client/api.ts'
import type { findCustomers, showCustomer } from '../contract.ts'
import type { ListAddress } from './list-address.ts'

const firstPage = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }: { next: string | null }) => next ?? undefined,
}

type Question = Pick<SentOf<typeof findCustomers>, 'filter' | 'segment'>

/** The list as its address asks for it, each customer with their figures. */
export function customersQuery(
  { search = '', sort = 'lastContact' }: ListAddress,
  { filter, segment }: Question,
) {
  return infiniteQueryOptions({
    queryKey: ['customers', search, sort, filter, segment],
    queryFn: ({ pageParam: cursor }) =>
      ask<typeof findCustomers>('GET', '/api/customers', {
        search,
        sort,
        filter,
        segment,
        figures: 'true',
        cursor,
        limit: 50,
      }),
    ...firstPage,
  })
}

export function customerQuery(id: string) {
  return queryOptions({
    queryKey: ['customer', id],
    queryFn: () => ask<typeof showCustomer>('GET', '/api/customers/:id', { id }),
  })
}
