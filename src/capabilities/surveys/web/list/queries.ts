import { queryOptions } from '@tanstack/react-query'
import { ask } from '../../../../web/client/api.ts'
import type { listSurveys } from '../../definitions/contract.ts'
import type { listTemplates } from '../../templates/contract.ts'
import { surveysKey } from '../queries.ts'

/** Asked again every half minute: answers come in while people look. */
export const surveyListQuery = queryOptions({
  queryKey: [...surveysKey, 'list'],
  queryFn: () => ask<typeof listSurveys>('GET', '/api/surveys', {}),
  refetchInterval: 30_000,
})

export const templatesQuery = queryOptions({
  queryKey: ['survey templates'],
  queryFn: () => ask<typeof listTemplates>('GET', '/api/survey-templates', {}),
  staleTime: Number.POSITIVE_INFINITY,
})
