import { queryOptions } from '@tanstack/react-query'
import { ask } from '../../../../web/client/api.ts'
import type { countAttention } from '../../list/contract.ts'

/** How many need somebody now, for the navigation: small, because every page has it. */
export const attentionCountQuery = queryOptions({
  queryKey: ['attention', 'count'],
  queryFn: () => ask<typeof countAttention>('GET', '/api/attention/count', {}),
  staleTime: 30_000,
  refetchInterval: 60_000,
})
