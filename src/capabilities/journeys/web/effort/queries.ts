import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { type Address, questionOf } from '../../../../web/client/address.ts'
import { ask } from '../../../../web/client/api.ts'
import type { showEffort } from '../../effort/contract.ts'

export function effortQuery(id: string, address: Address) {
  const question = questionOf(address)
  return queryOptions({
    queryKey: ['journeys', id, 'effort', question],
    queryFn: () => ask<typeof showEffort>('GET', '/api/journeys/:id/effort', { id, ...question }),
    placeholderData: keepPreviousData,
  })
}
