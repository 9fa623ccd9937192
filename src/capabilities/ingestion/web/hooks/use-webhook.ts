import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../../../web/client/api.ts'
import { toastDone, toastFailed } from '../../../../web/kit/toast.ts'
import type {
  addWebhookSecret,
  changeWebhook,
  dismissDelivery,
  dropWebhookSecret,
  replayDeliveries,
  replayDelivery,
} from '../../webhooks/contract.ts'
import type { WebhookMapping } from '../../webhooks/mapping.ts'
import type { Signature } from '../../webhooks/signature.ts'
import { webhookQuery } from './questions.ts'
import { say } from './say.ts'

function useRefresh(id: string) {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: webhookQuery(id).queryKey })
}

interface Change {
  mapping?: WebhookMapping
  signature?: Signature
}

export function useWebhookChange(id: string, onDone: () => unknown) {
  const refresh = useRefresh(id)
  return useMutation({
    mutationFn: (change: Change) =>
      ask<typeof changeWebhook>('PATCH', '/api/webhooks/:id', { id, ...change }),
    onSuccess: async () => {
      await refresh()
      toastDone(say('saved'))
      await onDone()
    },
  })
}

export function useNewSecret(id: string) {
  const refresh = useRefresh(id)
  return useMutation({
    mutationFn: (secret: string | undefined) =>
      ask<typeof addWebhookSecret>('POST', '/api/webhooks/:id/secret', { id, secret }),
    onSuccess: refresh,
  })
}

export function useDropSecret(id: string) {
  const refresh = useRefresh(id)
  return useMutation({
    mutationFn: () => ask<typeof dropWebhookSecret>('DELETE', '/api/webhooks/:id/secret', { id }),
    onError: toastFailed,
    onSuccess: refresh,
  })
}

export function useReplayAll(id: string) {
  const refresh = useRefresh(id)
  return useMutation({
    mutationFn: (states: ('failed' | 'ignored')[]) =>
      ask<typeof replayDeliveries>('POST', '/api/webhooks/:id/replay', { id, states }),
    onError: toastFailed,
    onSuccess: ({ deliveries }) => {
      toastDone(say('replaying', { count: deliveries }))
      return refresh()
    },
  })
}

/** Reads one delivery again, or leaves it as it is. */
export function useDeal(webhookId: string, id: string) {
  const refresh = useRefresh(webhookId)
  return useMutation({
    mutationFn: (deal: 'replay' | 'dismiss') =>
      deal === 'replay'
        ? ask<typeof replayDelivery>('POST', '/api/deliveries/:id/replay', { id })
        : ask<typeof dismissDelivery>('DELETE', '/api/deliveries/:id', { id }),
    onError: toastFailed,
    onSuccess: (_done, deal) => {
      if (deal === 'replay') toastDone(say('replayed'))
      return refresh()
    },
  })
}
