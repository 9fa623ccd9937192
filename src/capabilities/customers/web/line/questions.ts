import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { ask } from '../../../../web/client/api.ts'
import type { showAccountShape, showAccountTimeline } from '../../accounts/contract.ts'
import type { showInteraction, showNews, showTimeline, showTimelineShape } from '../../profile/contract.ts'
import { type LineAddress, lineQuestion } from './address.ts'

/** Whose line of time: a customer's or a company's. */
export interface Whose {
  what: 'customer' | 'account'
  id: string
}

interface Start {
  cursor?: string
  towards?: 'older' | 'newer'
  at?: string
  entry?: string
}

type Page = OutputOf<typeof showTimeline>

export function lineKey({ what, id }: Whose) {
  return [what, id, 'line'] as const
}

/** Both ways from where the address says the line begins. */
export function lineQuery(whose: Whose, address: LineAddress) {
  const { at, entry } = address
  const question = lineQuestion(address)
  return infiniteQueryOptions({
    queryKey: [...lineKey(whose), question, at, entry],
    queryFn: ({ pageParam }): Promise<Page> => {
      const asked = { id: whose.id, ...question, ...pageParam, limit: 50 }
      return whose.what === 'customer'
        ? ask<typeof showTimeline>('GET', '/api/customers/:id/timeline', asked)
        : ask<typeof showAccountTimeline>('GET', '/api/accounts/:id/timeline', asked)
    },
    initialPageParam: { at: entry ? undefined : at, entry } as Start,
    getNextPageParam: ({ next }): Start | undefined => (next ? { cursor: next } : undefined),
    getPreviousPageParam: ({ previous }): Start | undefined =>
      previous ? { cursor: previous, towards: 'newer' } : undefined,
    placeholderData: keepPreviousData,
  })
}

export function shapeQuery(whose: Whose, address: LineAddress) {
  const question = lineQuestion(address)
  return queryOptions({
    queryKey: [...lineKey(whose), 'shape', question],
    queryFn: () =>
      whose.what === 'customer'
        ? ask<typeof showTimelineShape>('GET', '/api/customers/:id/timeline/shape', {
            id: whose.id,
            ...question,
          })
        : ask<typeof showAccountShape>('GET', '/api/accounts/:id/timeline/shape', {
            id: whose.id,
            ...question,
          }),
  })
}

export function interactionQuery(customer: string, id: string) {
  return queryOptions({
    queryKey: ['customer', customer, 'interaction', id],
    queryFn: () =>
      ask<typeof showInteraction>('GET', '/api/customers/:id/interactions/:interaction', {
        id: customer,
        interaction: id,
      }),
    placeholderData: undefined,
  })
}

/** How often to look whether anything is new, in ms; only while the page is in sight. */
const lookEvery = 5_000

export function newsQuery(id: string) {
  return queryOptions({
    queryKey: ['news', id],
    queryFn: () => ask<typeof showNews>('GET', '/api/customers/:id/news', { id }),
    // Of somebody who is gone there is no news any more.
    refetchInterval: ({ state }) => (state.status === 'error' ? false : lookEvery),
    refetchIntervalInBackground: false,
    staleTime: 0,
    placeholderData: undefined,
  })
}
