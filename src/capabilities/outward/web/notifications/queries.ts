import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { SentOf } from '../../../../platform/http/endpoint.ts'
import { ask } from '../../../../web/client/api.ts'
import { useChangeOf } from '../../../../web/client/change.ts'
import type * as contract from '../../notifications/contract.ts'
import { unreadQuery } from './bell-query.ts'
import { say } from './say.ts'

const key = unreadQuery.queryKey.slice(0, 1)

export function notificationsQuery(only: 'unread' | 'all') {
  return infiniteQueryOptions({
    queryKey: [...key, 'list', only],
    queryFn: ({ pageParam }) =>
      ask<typeof contract.listNotifications>('GET', '/api/notifications', { only, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: 30_000,
  })
}

export const choicesQuery = queryOptions({
  queryKey: [...key, 'choices'],
  queryFn: () => ask<typeof contract.showNotificationChoices>('GET', '/api/notifications/choices', {}),
})

export const useReading = () =>
  useChangeOf(key, ({ id, isRead }: { id: string; isRead: boolean }) =>
    ask<typeof contract.readNotification>(isRead ? 'PUT' : 'DELETE', '/api/notifications/:id/reading', {
      id,
    }),
  )

export const useReadAll = () =>
  useChangeOf(
    key,
    (until: string) =>
      ask<typeof contract.readAllNotifications>('POST', '/api/notifications/readings', { until }),
    { done: () => say('readAllDone') },
  )

export const useChoose = () =>
  useChangeOf(
    key,
    (choices: SentOf<typeof contract.chooseNotifications>) =>
      ask<typeof contract.chooseNotifications>('PUT', '/api/notifications/choices', choices),
    { done: () => say('saved'), tellsFailure: false },
  )
