import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { ask } from '../../../web/client/api.ts'
import type { listAudit, listKeys, listPeople, listSessions, listUnits } from '../contract.ts'

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: () => ask<typeof listPeople>('GET', '/api/people', {}),
})

export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: () => ask<typeof listUnits>('GET', '/api/units', {}),
})

export const sessionsQuery = queryOptions({
  queryKey: ['my-sessions'],
  queryFn: () => ask<typeof listSessions>('GET', '/api/me/sessions', {}),
})

export const keysQuery = queryOptions({
  queryKey: ['keys'],
  queryFn: () => ask<typeof listKeys>('GET', '/api/keys', {}),
})

/** @param action kind of action, such as `key`; everything without it */
export function auditQuery(action: string | undefined) {
  return infiniteQueryOptions({
    queryKey: ['audit', action],
    queryFn: ({ pageParam }) => ask<typeof listAudit>('GET', '/api/audit', { action, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}
