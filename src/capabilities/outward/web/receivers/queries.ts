import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { ask } from '../../../../web/client/api.ts'
import type { listNoticeDeliveries, listReceivers } from '../../receivers/contract.ts'
import type { State } from './address.ts'

/** What is told shows itself. */
const everyFewSeconds = 4_000

export const receiversQuery = queryOptions({
  queryKey: ['receivers'],
  queryFn: () => ask<typeof listReceivers>('GET', '/api/receivers', {}),
  refetchInterval: everyFewSeconds,
})

export function deliveriesQuery(id: string, state: State | undefined) {
  return infiniteQueryOptions({
    queryKey: ['receivers', id, 'deliveries', state],
    queryFn: ({ pageParam }) =>
      ask<typeof listNoticeDeliveries>('GET', '/api/receivers/:id/deliveries', {
        ...{ id, state, cursor: pageParam, limit: 30 },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: everyFewSeconds,
  })
}
