import { queryOptions } from '@tanstack/react-query'
import { ask } from '../../../../web/client/api.ts'
import type { listSignals, showSignal } from '../../signals/contract.ts'
import type { ListName } from './address.ts'

export const signalsQuery = queryOptions({
  queryKey: ['signal-words'],
  queryFn: () => ask<typeof listSignals>('GET', '/api/voice/signals', {}),
})

export function signalQuery(list: ListName) {
  return queryOptions({
    queryKey: ['signal-words', list],
    queryFn: () => ask<typeof showSignal>('GET', '/api/voice/signals/:list', { list }),
  })
}
