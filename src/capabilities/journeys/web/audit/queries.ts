import { queryOptions } from '@tanstack/react-query'
import { ask } from '../../../../web/client/api.ts'
import type { listAudits, showAudit } from '../../audit/contract.ts'

const lookEveryMs = 1_000

export const auditsQuery = queryOptions({
  queryKey: ['audits'],
  queryFn: () => ask<typeof listAudits>('GET', '/api/audits', {}),
})

/** While it is being worked out it is looked at again and again. */
export function auditQuery(id: string | undefined) {
  return queryOptions({
    queryKey: ['audit', id],
    queryFn: () => ask<typeof showAudit>('GET', '/api/audits/:id', { id: id as string }),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? lookEveryMs : false),
  })
}
