import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import type { Me, showMe, signOut } from '../../capabilities/access/contract.ts'
import { ask, Refused } from './api.ts'

export const sessionQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => ask<typeof showMe>('GET', '/api/me', {}).catch(nobodyIfUnknown),
  staleTime: 60_000,
})

/** Nobody being signed in is an answer, not an error. */
function nobodyIfUnknown(error: unknown): null {
  if (error instanceof Refused && error.status === 401) return null
  throw error
}

/** Who is signed in, on every page behind the sign-in. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(sessionQuery)
  if (!data) throw new Error('A page behind the sign-in was shown to nobody.')
  return data
}

/** Whether the person may do this; what they may not is not offered, and the server refuses it anyway. */
export function useMay(permission: Me['permissions'][number]): boolean {
  return useMe().permissions.includes(permission)
}

/** Signs out and forgets everything that was shown. */
export function useSignOut() {
  const queries = useQueryClient()
  return async () => {
    await ask<typeof signOut>('DELETE', '/api/session', {})
    queries.setQueryData(sessionQuery.queryKey, null)
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] })
  }
}
