import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { ask } from '../../../../web/client/api.ts'
import type { showMailbox } from '../../mailbox/contract.ts'
import type {
  DeliveryState,
  listDeliveries,
  listWebhookPresets,
  showDelivery,
  showWebhook,
} from '../../webhooks/contract.ts'

/** What arrives shows itself. */
const everyFewSeconds = 4_000

export const presetsQuery = queryOptions({
  queryKey: ['webhook-presets'],
  queryFn: () => ask<typeof listWebhookPresets>('GET', '/api/webhook-presets', {}),
  staleTime: Number.POSITIVE_INFINITY,
})

export function webhookQuery(id: string) {
  return queryOptions({
    queryKey: ['webhooks', id],
    queryFn: () => ask<typeof showWebhook>('GET', '/api/webhooks/:id', { id }),
    refetchInterval: everyFewSeconds,
  })
}

export interface WantedDeliveries {
  id: string
  state?: DeliveryState
  search?: string
}

export function deliveriesQuery({ id, state, search }: WantedDeliveries) {
  return infiniteQueryOptions({
    queryKey: ['webhooks', id, 'deliveries', state, search],
    queryFn: ({ pageParam }) =>
      ask<typeof listDeliveries>('GET', '/api/webhooks/:id/deliveries', {
        id,
        state,
        search: search || undefined,
        cursor: pageParam,
        limit: 30,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: everyFewSeconds,
  })
}

export function deliveryQuery(id: string) {
  return queryOptions({
    queryKey: ['deliveries', id],
    queryFn: () => ask<typeof showDelivery>('GET', '/api/deliveries/:id', { id }),
  })
}

export function mailboxQuery(id: string) {
  return queryOptions({
    queryKey: ['mailboxes', id],
    queryFn: () => ask<typeof showMailbox>('GET', '/api/mailboxes/:id', { id }),
    refetchInterval: everyFewSeconds,
  })
}
