import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { ask } from '../../../../web/client/api.ts'
import type {
  listAlarms,
  listPeopleBehind,
  listSignals,
  SignalId,
  showSignal,
} from '../../signals/contract.ts'

export const signalsQuery = queryOptions({
  queryKey: ['signals'],
  queryFn: () => ask<typeof listSignals>('GET', '/api/signals', {}),
})

export function signalQuery(id: SignalId) {
  return queryOptions({
    queryKey: ['signals', id],
    queryFn: () => ask<typeof showSignal>('GET', '/api/signals/:id', { id }),
  })
}

export const alarmsQuery = queryOptions({
  queryKey: ['signals', 'alarms'],
  queryFn: () => ask<typeof listAlarms>('GET', '/api/signal-alarms', {}),
})

export function peopleQuery(id: SignalId, days: { from?: string; until?: string }) {
  return infiniteQueryOptions({
    queryKey: ['signals', id, 'people', days],
    queryFn: ({ pageParam: cursor }) =>
      ask<typeof listPeopleBehind>('GET', '/api/signals/:id/people', { id, ...days, cursor, limit: 20 }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}
