import { queryOptions } from '@tanstack/react-query'
import { ask } from '../../../../web/client/api.ts'
import type { countNotifications } from '../../notifications/contract.ts'

/** How much is unread; asked again while somebody looks. */
export const unreadQuery = queryOptions({
  queryKey: ['notifications', 'count'] as const,
  queryFn: () => ask<typeof countNotifications>('GET', '/api/notifications/count', {}),
  refetchInterval: 30_000,
})
