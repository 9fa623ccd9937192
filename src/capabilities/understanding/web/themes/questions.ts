import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { type Address, questionOf } from '../../../../web/client/address.ts'
import { ask } from '../../../../web/client/api.ts'
import type { listAlerts } from '../../alerts/contract.ts'
import type { listEmerging, listThemes, showTheme } from '../../themes/contract.ts'

export const themesKey = ['themes']

export function themesQuery(address: Address) {
  const question = questionOf(address)
  return queryOptions({
    queryKey: [...themesKey, 'list', question],
    queryFn: () => ask<typeof listThemes>('GET', '/api/themes', question),
    placeholderData: keepPreviousData,
  })
}

export function themeQuery(id: string, address: Address) {
  const question = questionOf(address)
  return queryOptions({
    queryKey: [...themesKey, id, question],
    queryFn: () => ask<typeof showTheme>('GET', '/api/themes/:id', { id, ...question }),
    placeholderData: keepPreviousData,
  })
}

export const emergingQuery = queryOptions({
  queryKey: [...themesKey, 'emerging'],
  queryFn: () => ask<typeof listEmerging>('GET', '/api/emerging', {}),
})

export const alertsQuery = queryOptions({
  queryKey: [...themesKey, 'alerts'],
  queryFn: () => ask<typeof listAlerts>('GET', '/api/voice-alerts', {}),
})
