import type { Context } from '../../../platform/context.ts'
import type { Intake } from '../accept.ts'
import { arrivalsOf } from '../sources/arrivals.ts'
import { addArrivals } from '../sources/store.ts'
import { parsedBody } from './body.ts'
import { type DeliveryRow, type Handled, markHandled, waitingDeliveries } from './deliveries-store.ts'
import { peopleOf } from './people.ts'
import { findWebhook, type WebhookOfSource } from './store.ts'
import { type Translated, translate } from './translate.ts'

/** Deliveries of one step: small, so that webhooks take turns. */
export const atOnce = 50

/**
 * Reads the oldest unread deliveries of one webhook, by the mapping of now. What they become is durable before they
 * count as read; read twice they bring nothing twice. Tells how many were read.
 */
export async function readDeliveries(context: Context, intake: Intake, sourceId: string): Promise<number> {
  const webhook = await findWebhook(context, sourceId)
  const rows = await waitingDeliveries(context, sourceId, atOnce)
  if (rows.length === 0) return 0
  const read = rows.map((row) => ({ row, ...readOne(context, webhook, row) }))
  const incoming = read.flatMap(({ interactions }) => interactions)
  const source = { name: webhook.name, unit: webhook.unit || undefined }
  const accepted = await intake.accept(source, incoming)
  const refused = new Map(accepted.rejected.map((one) => [one.index, one]))
  let index = 0
  const handled = read.map(({ row, interactions, refusals }): Handled => {
    const refusedHere = interactions.flatMap(() => refused.get(index++) ?? [])
    return outcome({ id: row.id, webhook, interactions }, [...refusals, ...refusedHere])
  })
  const ours = await markHandled(context, handled)
  const failed = handled.filter(({ id, state }) => state === 'failed' && ours.has(id)).length
  const { received, duplicates } = arrivalsOf(accepted)
  await addArrivals(
    context.db,
    [{ name: webhook.name, received, duplicates, rejected: failed }],
    context.now(),
  )
  return rows.length
}

function readOne({ settings }: Context, webhook: WebhookOfSource, row: DeliveryRow): Translated {
  const parsed = parsedBody(row.body ?? '', row.headers['content-type'])
  if ('reason' in parsed) return { interactions: [], refusals: [{ field: '', ...parsed }] }
  const receivedAt = row.received_at.toISOString()
  const delivered = { body: parsed.body, headers: row.headers, key: row.delivery_key, receivedAt }
  return translate(delivered, webhook.mapping, settings.zone)
}

interface Became extends Pick<Translated, 'interactions'> {
  id: string
  webhook: WebhookOfSource
}

/** Failed as soon as a part of it could not be taken: the rest is in, and reading it again mends what is missing. */
function outcome(
  { id, webhook, interactions }: Became,
  refusals: readonly { reason: string; field?: string; fix: string; forgotten?: true }[],
): Handled {
  const people = peopleOf(interactions)
  const turnedAway = refusals.find(({ forgotten }) => forgotten)
  if (turnedAway) {
    const { reason, fix } = turnedAway
    return { id, state: 'ignored', interactions: 0, reason, fix, people: [], isForgotten: true }
  }
  const [first] = refusals
  if (first) {
    const { reason, field, fix } = first
    const more = refusals.length > 1 ? ` (and ${refusals.length - 1} more)` : ''
    const taken = Math.max(0, interactions.length - refusals.length)
    return { id, state: 'failed', interactions: taken, reason: reason + more, field, fix, people }
  }
  if (interactions.length > 0) return { id, state: 'done', interactions: interactions.length, people }
  const reason = webhook.mapping.rules.length === 0 ? 'There were no rules yet.' : 'No rule wanted it.'
  return { id, state: 'ignored', interactions: 0, reason, people }
}
