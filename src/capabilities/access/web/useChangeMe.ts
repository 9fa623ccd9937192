import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SentOf } from '../../../platform/http/endpoint.ts'
import { ask } from '../../../web/client/api.ts'
import { sessionQuery } from '../../../web/client/session.ts'
import type { changeMe } from '../contract.ts'
import { peopleQuery, sessionsQuery } from './questions.ts'

/** Changes who is signed in, wherever that is shown. A new password also ends the other sessions. */
export function useChangeMe() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (wish: SentOf<typeof changeMe>) => ask<typeof changeMe>('PATCH', '/api/me', wish),
    onSuccess: (me) => {
      queries.setQueryData(sessionQuery.queryKey, me)
      queries.invalidateQueries({ queryKey: peopleQuery.queryKey })
      return queries.invalidateQueries({ queryKey: sessionsQuery.queryKey })
    },
  })
}
