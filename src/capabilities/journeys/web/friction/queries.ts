import { queryOptions } from '@tanstack/react-query'
import { type Address, questionOf } from '../../../../web/client/address.ts'
import { ask } from '../../../../web/client/api.ts'
import type { FrictionCandidate } from '../../friction/candidate.ts'
import type { listAllFrictions, listFrictions, showFriction } from '../../friction/contract.ts'

export function frictionsQuery(id: string, address: Address) {
  const question = questionOf(address)
  return queryOptions({
    queryKey: ['journeys', id, 'friction', question],
    queryFn: () => ask<typeof listFrictions>('GET', '/api/journeys/:id/friction', { id, ...question }),
  })
}

export function allFrictionsQuery(address: Address) {
  const question = questionOf(address)
  return queryOptions({
    queryKey: ['friction', question],
    queryFn: () => ask<typeof listAllFrictions>('GET', '/api/friction', question),
  })
}

export function evidenceQuery({ journey, kind, place }: FrictionCandidate, address: Address) {
  const question = { ...questionOf(address), kind, ...place }
  return queryOptions({
    queryKey: ['journeys', journey.id, 'friction evidence', question],
    queryFn: () =>
      ask<typeof showFriction>('GET', '/api/journeys/:id/friction/evidence', { id: journey.id, ...question }),
  })
}
