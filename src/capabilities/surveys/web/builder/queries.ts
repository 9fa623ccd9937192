import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SentOf } from '../../../../platform/http/endpoint.ts'
import { ask } from '../../../../web/client/api.ts'
import { toastDone, toastFailed } from '../../../../web/kit/toast.ts'
import type * as contract from '../../definitions/contract.ts'
import { surveyQuery, surveysKey } from '../queries.ts'
import { say } from './say.ts'

export function saveDraft(sent: SentOf<typeof contract.saveDraft>) {
  return ask<typeof contract.saveDraft>('PUT', '/api/surveys/:id/draft', sent)
}

/** Keeps what the server said of the survey, and asks the lists anew. */
export function useTake(id: string) {
  const queries = useQueryClient()
  return (after: contract.SurveyShown) => {
    queries.setQueryData(surveyQuery(id).queryKey, after)
    return queries.invalidateQueries({ queryKey: surveysKey, refetchType: 'none' })
  }
}

/** What changes the state of a survey, or how it is called; each says that it was done, or why not. */
export function useSurveyChanges(id: string) {
  const onSuccess = useTake(id)
  const onError = toastFailed
  const publish = useMutation({
    mutationFn: (revision: number) =>
      ask<typeof contract.publishSurvey>('POST', '/api/surveys/:id/publication', { id, revision }),
    onSuccess: (after) => {
      toastDone(say('published', { n: after.version ?? 1 }))
      return onSuccess(after)
    },
    onError,
  })
  const close = useMutation({
    mutationFn: () => ask<typeof contract.closeSurvey>('POST', '/api/surveys/:id/closure', { id }),
    onSuccess: (after) => {
      toastDone(say('closed'))
      return onSuccess(after)
    },
    onError,
  })
  const reopen = useMutation({
    mutationFn: () => ask<typeof contract.reopenSurvey>('DELETE', '/api/surveys/:id/closure', { id }),
    onSuccess: (after) => {
      toastDone(say('reopened'))
      return onSuccess(after)
    },
    onError,
  })
  const describe = useMutation({
    mutationFn: (change: Omit<SentOf<typeof contract.changeSurvey>, 'id'>) =>
      ask<typeof contract.changeSurvey>('PATCH', '/api/surveys/:id', { id, ...change }),
    onSuccess,
    onError,
  })
  return { publish, close, reopen, describe }
}
