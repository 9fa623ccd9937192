import { queryOptions } from '@tanstack/react-query'
import { type Address, questionOf } from '../../../../web/client/address.ts'
import { ask } from '../../../../web/client/api.ts'
import type { benchmarkChannels } from '../../channels/contract.ts'

export function channelsQuery(address: Address) {
  const question = questionOf(address)
  return queryOptions({
    queryKey: ['channels', 'benchmark', question],
    queryFn: () => ask<typeof benchmarkChannels>('GET', '/api/channels/benchmark', question),
  })
}
