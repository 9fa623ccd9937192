import { keepPreviousData, MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { Refused } from '../client/api.ts'
import { sessionQuery } from '../client/session.ts'

/** Every answer of the server that is on the screen, or was a moment ago. */
export const queries = new QueryClient({
  queryCache: new QueryCache({ onError: leaveIfSignedOut }),
  mutationCache: new MutationCache({ onError: leaveIfSignedOut }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // While another period is being asked for, the page keeps what it shows instead of jumping.
      placeholderData: keepPreviousData,
      retry: (failures, error) => isPassing(error) && failures < 2,
    },
  },
})

/** The session ran out or was ended elsewhere: the gate shows the sign-in, at the same address. */
function leaveIfSignedOut(error: Error) {
  if (error instanceof Refused && error.status === 401) queries.setQueryData(sessionQuery.queryKey, null)
}

/** What asking again may mend: no connection, or a store that is just starting. */
function isPassing(error: Error) {
  return error instanceof Refused && (error.status === 0 || error.status === 503)
}
