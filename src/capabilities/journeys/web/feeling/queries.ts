import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { type Address, questionOf } from '../../../../web/client/address.ts'
import { ask } from '../../../../web/client/api.ts'
import type { FeltStep, showFeeling, showStepWords } from '../../feeling/contract.ts'
import type { FeelingAddress } from './address.ts'

export function feelingQuery(id: string, address: Address, { told, visits }: FeelingAddress) {
  const question = { ...questionOf(address), told, visits }
  return queryOptions({
    queryKey: ['journeys', id, 'feeling', question],
    queryFn: () => ask<typeof showFeeling>('GET', '/api/journeys/:id/feeling', { id, ...question }),
    placeholderData: keepPreviousData,
  })
}

export function stepWordsQuery(
  id: string,
  address: Address,
  { step, visit, side }: Pick<FeltStep, 'step' | 'visit'> & Pick<FeelingAddress, 'side'>,
) {
  const question = { ...questionOf(address), step, visit, side }
  return queryOptions({
    queryKey: ['journeys', id, 'feeling words', question],
    queryFn: () => ask<typeof showStepWords>('GET', '/api/journeys/:id/feeling/words', { id, ...question }),
  })
}
