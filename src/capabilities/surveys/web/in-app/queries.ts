import { queryOptions } from '@tanstack/react-query'
import { ask } from '../../../../web/client/api.ts'
import type { listPlaces } from '../../in-app/contract.ts'
import { surveysKey } from '../queries.ts'

/** Where visitors of pages are asked this survey. */
export function placesQuery(survey: string) {
  return queryOptions({
    queryKey: [...surveysKey, survey, 'places'],
    queryFn: () => ask<typeof listPlaces>('GET', '/api/surveys/:id/places', { id: survey }),
  })
}
