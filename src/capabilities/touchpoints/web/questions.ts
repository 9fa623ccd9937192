import { queryOptions } from '@tanstack/react-query'
import { ask } from '../../../web/client/api.ts'
import type {
  listAskedTooOften,
  listChannels,
  listRules,
  listSilent,
  listSuggestions,
  listTouchpoints,
  listUnheard,
  listUnmeasured,
  listUnrecognised,
  listVoices,
  showGrid,
  showHistory,
  showSettings,
  showTouchpoint,
} from '../contract.ts'

/** Everything under this key is asked anew after a change. */
export const touchpointsKey = ['touchpoints'] as const

const key = (...parts: string[]) => [...touchpointsKey, ...parts]

export const gridQuery = queryOptions({
  queryKey: key('grid'),
  queryFn: () => ask<typeof showGrid>('GET', '/api/touchpoint-grid', {}),
})

export const touchpointsQuery = queryOptions({
  queryKey: key('list'),
  queryFn: () => ask<typeof listTouchpoints>('GET', '/api/touchpoints', {}),
})

export const suggestionsQuery = queryOptions({
  queryKey: key('suggestions'),
  queryFn: () => ask<typeof listSuggestions>('GET', '/api/touchpoint-suggestions', {}),
})

export const rulesQuery = queryOptions({
  queryKey: key('rules'),
  queryFn: () => ask<typeof listRules>('GET', '/api/touchpoint-rules', {}),
})

/** Asked again each second while the rules are applied. */
export const historyQuery = queryOptions({
  queryKey: key('history'),
  queryFn: () => ask<typeof showHistory>('GET', '/api/touchpoint-history', {}),
  refetchInterval: ({ state }) => (state.data?.application?.status === 'running' ? 1000 : false),
})

export const channelsQuery = queryOptions({
  queryKey: key('channels'),
  queryFn: () => ask<typeof listChannels>('GET', '/api/channels', {}),
})

export const settingsQuery = queryOptions({
  queryKey: key('settings'),
  queryFn: () => ask<typeof showSettings>('GET', '/api/listening-settings', {}),
})

export const unrecognisedQuery = queryOptions({
  queryKey: key('unrecognised'),
  queryFn: () => ask<typeof listUnrecognised>('GET', '/api/touchpoint-coverage/unrecognised', {}),
})

export const silentQuery = queryOptions({
  queryKey: key('silent'),
  queryFn: () => ask<typeof listSilent>('GET', '/api/touchpoint-coverage/silent', {}),
})

export const unmeasuredQuery = queryOptions({
  queryKey: key('never-measured'),
  queryFn: () => ask<typeof listUnmeasured>('GET', '/api/touchpoint-coverage/never-measured', {}),
})

export const askedQuery = queryOptions({
  queryKey: key('asked'),
  queryFn: () => ask<typeof listAskedTooOften>('GET', '/api/touchpoint-coverage/asked-too-often', {}),
})

export const unheardQuery = queryOptions({
  queryKey: key('unheard'),
  queryFn: () => ask<typeof listUnheard>('GET', '/api/touchpoint-coverage/unheard', {}),
})

export function touchpointQuery(id: string) {
  return queryOptions({
    queryKey: key('one', id),
    queryFn: () => ask<typeof showTouchpoint>('GET', '/api/touchpoints/:id', { id }),
  })
}

export function voicesQuery(id: string) {
  return queryOptions({
    queryKey: key('voices', id),
    queryFn: () => ask<typeof listVoices>('GET', '/api/touchpoints/:id/voices', { id }),
  })
}
