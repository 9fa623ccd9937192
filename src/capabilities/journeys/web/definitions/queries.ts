import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { type Address, questionOf } from '../../../../web/client/address.ts'
import { ask } from '../../../../web/client/api.ts'
import type {
  listJourneys,
  listSuggestions,
  previewJourney,
  showJourney,
} from '../../definitions/contract.ts'
import type { Definition } from '../../definitions/definition.ts'

/** Everything under this key is asked anew after a change. */
export const journeysKey = ['journeys'] as const

/** Asked again every two seconds while one is being built. */
export function journeyListQuery(address: Address) {
  const question = questionOf(address)
  return queryOptions({
    queryKey: [...journeysKey, 'list', question],
    queryFn: () => ask<typeof listJourneys>('GET', '/api/journeys', question),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.journeys.some(({ building }) => building) ? 2_000 : false),
  })
}

export const suggestionsQuery = queryOptions({
  queryKey: [...journeysKey, 'suggestions'],
  queryFn: () => ask<typeof listSuggestions>('GET', '/api/journey-suggestions', {}),
  staleTime: 300_000,
})

export function journeyQuery(id: string) {
  return queryOptions({
    queryKey: [...journeysKey, id, 'definition'],
    queryFn: () => ask<typeof showJourney>('GET', '/api/journeys/:id', { id }),
  })
}

/** What a definition finds; the last answer stays until the next comes. */
export function previewQuery(definition: Definition) {
  return queryOptions({
    queryKey: ['journey preview', definition],
    queryFn: () => ask<typeof previewJourney>('POST', '/api/journey-preview', { definition }),
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 60_000,
  })
}
