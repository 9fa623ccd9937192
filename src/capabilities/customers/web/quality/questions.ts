import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { ask } from '../../../../web/client/api.ts'
import type {
  listFindings,
  listIgnored,
  Problem,
  showQuality,
  showQualityTrend,
} from '../../quality/contract.ts'
import type { QualityAddress } from './address.ts'

/** While a check is under way it is asked for every two seconds. */
export const qualityQuery = queryOptions({
  queryKey: ['quality'],
  queryFn: () => ask<typeof showQuality>('GET', '/api/quality', {}),
  refetchInterval: ({ state }) => (state.data?.progress ? 2_000 : false),
})

export function trendQuery(field: string) {
  return queryOptions({
    queryKey: ['quality', 'trend', field],
    queryFn: () => ask<typeof showQualityTrend>('GET', '/api/quality-trend', { field }),
  })
}

export function findingsQuery({ field, problem }: QualityAddress) {
  const asked = { field, problem: problem as Problem | undefined }
  return infiniteQueryOptions({
    queryKey: ['quality', 'findings', asked],
    queryFn: ({ pageParam: cursor }) =>
      ask<typeof listFindings>('GET', '/api/quality/findings', { ...asked, cursor, limit: 50 }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}

export const ignoredQuery = queryOptions({
  queryKey: ['quality', 'ignored'],
  queryFn: () => ask<typeof listIgnored>('GET', '/api/quality/ignored', {}),
})
