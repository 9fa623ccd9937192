import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { type Address, questionOf } from '../../../../web/client/address.ts'
import { ask } from '../../../../web/client/api.ts'
import type {
  showGroups,
  showRepresentation,
  showResults,
  showTrend,
  showWords,
} from '../../results/contract.ts'
import type { listShares } from '../../results/sharing/contract.ts'
import { surveysKey } from '../queries.ts'
import type { ResultsAddress } from './address.ts'

type Asked = Address & ResultsAddress

function resultsOf({ version, weigh, ...address }: Asked, id: string) {
  return { ...questionOf(address), id, version, weigh: weigh?.join(',') }
}

export function resultsQuery(address: Asked, id: string) {
  const question = resultsOf(address, id)
  return queryOptions({
    queryKey: [...surveysKey, id, 'results', question],
    queryFn: () => ask<typeof showResults>('GET', '/api/surveys/:id/results', question),
    placeholderData: keepPreviousData,
  })
}

export function trendQuery(address: Asked, id: string, name: string) {
  const question = { ...resultsOf(address, id), question: name }
  return queryOptions({
    queryKey: [...surveysKey, id, 'trend', question],
    queryFn: () => ask<typeof showTrend>('GET', '/api/surveys/:id/results/:question/trend', question),
  })
}

export function groupsQuery(address: Asked, id: string, name: string) {
  const { by = 'channel', item = '' } = address
  const question = { ...resultsOf(address, id), question: name, by, item }
  return queryOptions({
    queryKey: [...surveysKey, id, 'groups', question],
    queryFn: () => ask<typeof showGroups>('GET', '/api/surveys/:id/results/:question/groups', question),
    placeholderData: keepPreviousData,
  })
}

export function wordsQuery(address: Asked, id: string, name: string) {
  const question = { ...resultsOf({ ...address, weigh: undefined }, id), question: name }
  return infiniteQueryOptions({
    queryKey: [...surveysKey, id, 'words', question],
    queryFn: ({ pageParam }) =>
      ask<typeof showWords>('GET', '/api/surveys/:id/results/:question/words', {
        ...question,
        cursor: pageParam,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}

export function representationQuery(address: Address, id: string) {
  const question = { ...questionOf(address), id }
  return queryOptions({
    queryKey: [...surveysKey, id, 'representation', question],
    queryFn: () => ask<typeof showRepresentation>('GET', '/api/surveys/:id/representation', question),
  })
}

export const sharesKey = (id: string) => [...surveysKey, id, 'shares']

export function sharesQuery(id: string) {
  return queryOptions({
    queryKey: sharesKey(id),
    queryFn: () => ask<typeof listShares>('GET', '/api/surveys/:id/shares', { id }),
  })
}
