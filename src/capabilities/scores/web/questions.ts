import { queryOptions } from '@tanstack/react-query'
import { type Address, questionOf } from '../../../web/client/address.ts'
import { ask } from '../../../web/client/api.ts'
import type { showBoard } from '../contract.ts'

export function boardQuery(address: Address) {
  const question = questionOf(address)
  return queryOptions({
    queryKey: ['scoreboard', question],
    queryFn: () => ask<typeof showBoard>('GET', '/api/scoreboard', question),
  })
}
