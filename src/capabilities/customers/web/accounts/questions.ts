import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../../../web/client/api.ts'
import type {
  listAccountSuggestions,
  listAccounts,
  listMembers,
  showAccount,
} from '../../accounts/contract.ts'

export function accountsQuery(search: string) {
  return infiniteQueryOptions({
    queryKey: ['accounts', search],
    queryFn: ({ pageParam: cursor }) =>
      ask<typeof listAccounts>('GET', '/api/accounts', { search, cursor, limit: 50 }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}

export function accountQuery(id: string) {
  return queryOptions({
    queryKey: ['account', id],
    queryFn: () => ask<typeof showAccount>('GET', '/api/accounts/:id', { id }),
  })
}

export function membersQuery(id: string) {
  return queryOptions({
    queryKey: ['account', id, 'people'],
    queryFn: () => ask<typeof listMembers>('GET', '/api/accounts/:id/people', { id }),
  })
}

/** @param account only its own domain; all domains without it */
export function suggestionsQuery(account?: string) {
  return queryOptions({
    queryKey: ['account-suggestions', account],
    queryFn: () => ask<typeof listAccountSuggestions>('GET', '/api/account-suggestions', { account }),
  })
}

/** Shows everything about accounts anew, and the customers that belong to them. */
export function useAccountsAgain() {
  const queries = useQueryClient()
  return () =>
    Promise.all(
      ['accounts', 'account', 'account-suggestions', 'customer', 'customers'].map((about) =>
        queries.invalidateQueries({ queryKey: [about] }),
      ),
    )
}
