import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../../../web/client/api.ts'
import { toastFailed } from '../../../../web/kit/toast.ts'
import type {
  assignItem,
  dismissItem,
  finishItem,
  listAttention,
  reopenItem,
  showItem,
  snoozeItem,
} from '../../list/contract.ts'
import type { AttentionAddress } from './address.ts'

/** A list changes while one looks at it: colleagues decide, customers write. */
const freshMs = 30_000

export function attentionQuery({ list, show }: AttentionAddress, limit = 200) {
  return queryOptions({
    queryKey: ['attention', 'list', list, show, limit],
    queryFn: () => ask<typeof listAttention>('GET', '/api/attention', { list, show, limit }),
    refetchInterval: freshMs,
  })
}

export function itemQuery(id: string) {
  return queryOptions({
    queryKey: ['attention', 'item', id],
    queryFn: () => ask<typeof showItem>('GET', '/api/attention/:id', { id }),
    staleTime: freshMs,
  })
}

interface Which {
  id: string
  revision: number
}

/** What is done with one of the list; the list, the open one and the count are asked anew. */
export function useTriage() {
  const queries = useQueryClient()
  const usual = {
    onError: toastFailed,
    onSettled: () => queries.invalidateQueries({ queryKey: ['attention'] }),
  }
  const assign = useMutation({
    mutationFn: (to: Which & { personId: string | null }) =>
      ask<typeof assignItem>('PUT', '/api/attention/:id/assignment', to),
    ...usual,
  })
  const snooze = useMutation({
    mutationFn: (to: Which & { until: string }) =>
      ask<typeof snoozeItem>('POST', '/api/attention/:id/snooze', to),
    ...usual,
  })
  const dismiss = useMutation({
    mutationFn: (to: Which & { reason: Reason; words: string }) =>
      ask<typeof dismissItem>('POST', '/api/attention/:id/dismissal', to),
    ...usual,
  })
  const finish = useMutation({
    mutationFn: (to: Which & { words?: string; caseId?: string }) =>
      ask<typeof finishItem>('POST', '/api/attention/:id/done', to),
    ...usual,
  })
  const reopen = useMutation({
    mutationFn: (id: string) => ask<typeof reopenItem>('DELETE', '/api/attention/:id/decision', { id }),
    ...usual,
  })
  return { assign, snooze, dismiss, finish, reopen }
}

export const reasons = ['not true', 'known already', 'nothing to do', 'not now', 'other'] as const
export type Reason = (typeof reasons)[number]
