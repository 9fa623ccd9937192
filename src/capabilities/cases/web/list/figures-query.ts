import { queryOptions } from '@tanstack/react-query'
import type { SentOf } from '../../../../platform/http/endpoint.ts'
import { ask } from '../../../../web/client/api.ts'
import { addDays } from '../../../../web/kit/period.ts'
import type { showCaseFigures } from '../../handling/figures-contract.ts'
import { casesKey } from '../queries.ts'

type Narrowed = Pick<SentOf<typeof showCaseFigures>, 'kind' | 'unit'>

/** Of cases opened in the last 90 days, today included. */
export function figuresQuery(narrowed: Narrowed) {
  const until = addDays(new Date().toISOString().slice(0, 10), 1)
  const asked = { ...narrowed, from: addDays(until, -90), until }
  return queryOptions({
    queryKey: [...casesKey, 'figures', asked],
    queryFn: () => ask<typeof showCaseFigures>('GET', '/api/cases/figures', asked),
  })
}
