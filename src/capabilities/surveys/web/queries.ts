import { queryOptions } from '@tanstack/react-query'
import { ask } from '../../../web/client/api.ts'
import type { showSurvey } from '../definitions/contract.ts'

/** Everything under this key is asked anew after a change. */
export const surveysKey = ['surveys'] as const

/** One survey, with its draft as JSON (`definition`) and read (`survey`). */
export function surveyQuery(id: string) {
  return queryOptions({
    queryKey: [...surveysKey, id],
    queryFn: () => ask<typeof showSurvey>('GET', '/api/surveys/:id', { id }),
  })
}
