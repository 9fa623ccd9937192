import { queryOptions } from '@tanstack/react-query'
import { type Address, questionOf } from '../../../../web/client/address.ts'
import { ask } from '../../../../web/client/api.ts'
import type {
  listBrokenWords,
  listPromiseEntries,
  listPromiseGroups,
  listPromiseRules,
  listPromises,
  showPromise,
} from '../../promises/contract.ts'
import type { Grouping } from './address.ts'

/** Everything about promises is asked anew after a rule changed. */
export const promisesKey = ['promises'] as const

/** Asked again while the ledger is being made. */
export function promisesQuery(address: Address, journey?: string) {
  const question = { ...questionOf(address), journey }
  return queryOptions({
    queryKey: [...promisesKey, 'all', question],
    queryFn: () => ask<typeof listPromises>('GET', '/api/promises', question),
    refetchInterval: ({ state }) => (state.data?.isMaking ? 2_000 : false),
  })
}

export interface OneKind {
  address: Address
  kind: string
  journey?: string
}

export function promiseQuery({ address, kind, journey }: OneKind, early?: number) {
  const question = { ...questionOf(address), journey, kind, early }
  return queryOptions({
    queryKey: [...promisesKey, 'one', question],
    queryFn: () => ask<typeof showPromise>('GET', '/api/promises/one', question),
    placeholderData: (before) => (before?.summary.kind === kind ? before : undefined),
  })
}

export function groupsQuery({ address, kind, journey }: OneKind, by: Grouping) {
  const question = { ...questionOf(address), journey, kind, by }
  return queryOptions({
    queryKey: [...promisesKey, 'groups', question],
    queryFn: () => ask<typeof listPromiseGroups>('GET', '/api/promises/groups', question),
  })
}

export function waitingQuery({ address, kind, journey }: OneKind) {
  const question = { ...questionOf(address), journey, kind, state: 'overdue' as const, limit: 20 }
  return queryOptions({
    queryKey: [...promisesKey, 'entries', question],
    queryFn: () => ask<typeof listPromiseEntries>('GET', '/api/promises/entries', question),
  })
}

export function brokenWordsQuery({ address, kind, journey }: OneKind) {
  const question = { ...questionOf(address), journey, kind }
  return queryOptions({
    queryKey: [...promisesKey, 'words', question],
    queryFn: () => ask<typeof listBrokenWords>('GET', '/api/promises/words', question),
  })
}

export const promiseRulesQuery = queryOptions({
  queryKey: [...promisesKey, 'rules'],
  queryFn: () => ask<typeof listPromiseRules>('GET', '/api/promise-rules', {}),
})
