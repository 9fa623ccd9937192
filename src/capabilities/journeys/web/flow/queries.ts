import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { type Address, questionOf } from '../../../../web/client/address.ts'
import { ask } from '../../../../web/client/api.ts'
import type { compareFlow, listCases, showCase, showFlow, showHeading } from '../../flow/contract.ts'
import type { CasesAddress } from './address.ts'

/** Asked again while the journey is being built. */
export function headingQuery(id: string, address: Address) {
  const question = questionOf(address)
  return queryOptions({
    queryKey: ['journeys', id, 'heading', question],
    queryFn: () => ask<typeof showHeading>('GET', '/api/journeys/:id/heading', { id, ...question }),
    refetchInterval: ({ state }) => (state.data && state.data.building !== null ? 2_000 : false),
  })
}

export function flowQuery(id: string, address: Address) {
  const question = questionOf(address)
  return queryOptions({
    queryKey: ['journeys', id, 'flow', question],
    queryFn: () => ask<typeof showFlow>('GET', '/api/journeys/:id/flow', { id, ...question }),
  })
}

export function comparisonQuery(id: string, address: Address, against: string) {
  const question = { ...questionOf(address), against }
  return queryOptions({
    queryKey: ['journeys', id, 'comparison', question],
    queryFn: () => ask<typeof compareFlow>('GET', '/api/journeys/:id/comparison', { id, ...question }),
  })
}

export function casesQuery(id: string, address: Address, which: CasesAddress) {
  const question = { ...questionOf(address), ...which }
  return infiniteQueryOptions({
    queryKey: ['journeys', id, 'cases', question],
    queryFn: ({ pageParam }) =>
      ask<typeof listCases>('GET', '/api/journeys/:id/cases', { id, ...question, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}

export function caseQuery(id: string, one: string) {
  return queryOptions({
    queryKey: ['journeys', id, 'case', one],
    queryFn: () => ask<typeof showCase>('GET', '/api/journeys/:id/cases/:case', { id, case: one }),
  })
}
