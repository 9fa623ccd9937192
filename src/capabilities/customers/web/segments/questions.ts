import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { ask } from '../../../../web/client/api.ts'
import type {
  Definition,
  listMembers,
  listMovements,
  listSegmentValues,
  previewSegment,
  showHistory,
  showSegment,
} from '../../segments/contract.ts'

const firstPage = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }: { next: string | null }) => next ?? undefined,
}

/** Asked again until its members are worked out, which takes a moment after a change. */
export function segmentQuery(id: string) {
  return queryOptions({
    queryKey: ['segments', id],
    queryFn: () => ask<typeof showSegment>('GET', '/api/segments/:id', { id }),
    refetchInterval: ({ state }) => (state.data && !state.data.evaluatedAt ? 2_000 : false),
  })
}

/** `asOf` is when the segment was worked out: what it shows changes with that. */
export function historyQuery(id: string, asOf: string | null) {
  return queryOptions({
    queryKey: ['segments', id, 'history', asOf],
    queryFn: () => ask<typeof showHistory>('GET', '/api/segments/:id/history', { id }),
    placeholderData: keepPreviousData,
  })
}

export function membersQuery(id: string, asOf: string | null) {
  return infiniteQueryOptions({
    queryKey: ['segments', id, 'members', asOf],
    queryFn: ({ pageParam: cursor }) =>
      ask<typeof listMembers>('GET', '/api/segments/:id/members', { id, cursor }),
    ...firstPage,
  })
}

export function movementsQuery(id: string, way: 'entered' | 'left', asOf: string | null) {
  return infiniteQueryOptions({
    queryKey: ['segments', id, 'movements', way, asOf],
    queryFn: ({ pageParam: cursor }) =>
      ask<typeof listMovements>('GET', '/api/segments/:id/movements', { id, way, cursor, limit: 10 }),
    ...firstPage,
  })
}

/** `text` is the definition as JSON, so that equal ones are asked once. */
export function previewQuery(text: string, id: string | undefined) {
  return queryOptions({
    queryKey: ['segment-preview', text, id],
    queryFn: () =>
      ask<typeof previewSegment>('POST', '/api/segment-preview', {
        definition: JSON.parse(text) as Definition,
        id,
      }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })
}

export const segmentValuesQuery = queryOptions({
  queryKey: ['segment-values'],
  queryFn: () => ask<typeof listSegmentValues>('GET', '/api/segment-values', {}),
  staleTime: 60_000,
})
