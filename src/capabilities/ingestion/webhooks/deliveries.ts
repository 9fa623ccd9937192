import { maskText } from '../../../language/masking/mask-text.ts'
import type { Context } from '../../../platform/context.ts'
import { Conflict } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { maskProperties } from '../masking/mask-properties.ts'
import { parsedBody } from './body.ts'
import type * as contract from './contract.ts'
import * as kept from './deliveries-store.ts'
import { findWebhook } from './store.ts'

export async function listDeliveries(context: Context, input: InputOf<typeof contract.listDeliveries>) {
  const { id, limit, ...wanted } = input
  await findWebhook(context, id)
  const rows = await kept.deliveriesOf(context, { sourceId: id, limit: limit + 1, ...wanted })
  const deliveries = rows.slice(0, limit).map(shown)
  return { deliveries, next: rows.length > limit ? deliveries.at(-1)!.id : null }
}

export async function showDelivery(context: Context, { id }: { id: string }) {
  const row = await kept.findDelivery(context, id)
  const isMasked = !context.actor.permissions.has('sources:manage')
  const { source_id: webhookId, headers, body } = row
  return {
    ...shown(row),
    webhookId,
    headers: isMasked ? (maskProperties(headers) as Record<string, string>) : headers,
    body: isMasked && body !== null ? masked(body, headers['content-type']) : body,
    isMasked,
  }
}

/** As the interactions are masked: by what its names say, and by patterns. */
function masked(body: string, contentType: string | undefined): string {
  const parsed = parsedBody(body, contentType)
  if ('reason' in parsed) return maskText(body).masked
  return JSON.stringify(maskProperties({ body: parsed.body }).body ?? null)
}

export function replayDelivery(context: Context, { id }: { id: string }) {
  return context.transaction(async (tx) => {
    const { source_id: sourceId, body } = await kept.findDelivery(tx, id)
    if (body === null) throw new Conflict('What was in this delivery was erased.')
    await kept.setState(tx, id, 'new')
    await tx.enqueue('webhooks.read', { sourceId })
    await tx.audit('delivery.replayed', { subject: id })
    return shown(await kept.findDelivery(tx, id))
  })
}

export function replayDeliveries(context: Context, input: InputOf<typeof contract.replayDeliveries>) {
  const { id, states } = input
  return context.transaction(async (tx) => {
    await findWebhook(tx, id)
    const deliveries = await kept.unread(tx, id, states)
    if (deliveries > 0) await tx.enqueue('webhooks.read', { sourceId: id })
    await tx.audit('webhook.replayed', { subject: id, after: { states, deliveries } })
    return { deliveries }
  })
}

export function dismissDelivery(context: Context, { id }: { id: string }) {
  return context.transaction(async (tx) => {
    const { state } = await kept.findDelivery(tx, id)
    if (state !== 'failed') throw new Conflict('This delivery has not failed.')
    await kept.setState(tx, id, 'ignored')
    await tx.audit('delivery.dismissed', { subject: id })
    return shown(await kept.findDelivery(tx, id))
  })
}

type Row = Pick<
  kept.DeliveryRow,
  'id' | 'received_at' | 'state' | 'interactions' | 'attempts' | 'size' | 'reason' | 'field' | 'fix'
>

function shown({ id, received_at, state, interactions, attempts, size, reason, field, fix }: Row) {
  return {
    id,
    receivedAt: received_at.toISOString(),
    state,
    interactions,
    attempts,
    size,
    reason,
    field,
    fix,
  }
}
