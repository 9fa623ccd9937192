import { infiniteQueryOptions } from '@tanstack/react-query'
import type { SentOf } from '../../../../platform/http/endpoint.ts'
import { ask } from '../../../../web/client/api.ts'
import type { listResponses, removeResponse } from '../../answers/contract.ts'
import { surveysKey } from '../queries.ts'
import type { ResponsesAddress } from './address.ts'

export type ListedState = NonNullable<SentOf<typeof listResponses>['state']>
export type ListedWay = NonNullable<SentOf<typeof listResponses>['channel']>

export function responsesKey(survey: string) {
  return [...surveysKey, survey, 'responses'] as const
}

/** Responses one by one, the latest first. */
export function responsesQuery(survey: string, narrowed: ResponsesAddress) {
  return infiniteQueryOptions({
    queryKey: [...responsesKey(survey), narrowed],
    queryFn: ({ pageParam }) =>
      ask<typeof listResponses>('GET', '/api/surveys/:id/responses', {
        id: survey,
        ...narrowed,
        cursor: pageParam,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}

export function letResponseGo(survey: string, response: string) {
  const path = '/api/surveys/:id/responses/:response'
  return ask<typeof removeResponse>('DELETE', path, { id: survey, response })
}
