import { queryOptions } from '@tanstack/react-query'
import { ask } from '../../../../web/client/api.ts'
import type { showWays } from '../../asking/contract.ts'
import { surveysKey } from '../queries.ts'

/** Where a survey can be answered. */
export function waysQuery(survey: string) {
  return queryOptions({
    queryKey: [...surveysKey, survey, 'ways'],
    queryFn: () => ask<typeof showWays>('GET', '/api/surveys/:id/ways', { id: survey }),
  })
}
