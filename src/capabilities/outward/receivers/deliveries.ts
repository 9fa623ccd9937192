import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { InputOf, OutputOf } from '../../../platform/http/endpoint.ts'
import type * as contract from './contract.ts'
import type { NoticeDelivery } from './contract.ts'
import { bodyOf } from './deliver.ts'
import { deliveriesOf, tellAgain } from './deliveries-store.ts'
import { findReceiver } from './store.ts'

type Row = Awaited<ReturnType<typeof deliveriesOf>>[number]

export async function listNoticeDeliveries(
  context: Context,
  { limit, ...asked }: InputOf<typeof contract.listNoticeDeliveries>,
): Promise<OutputOf<typeof contract.listNoticeDeliveries>> {
  const receiver = await findReceiver(context, asked.id)
  const rows = await deliveriesOf(context, { ...asked, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  return {
    deliveries: shown.map((row) => deliveryOf(row, bodyOf(context, receiver, row))),
    next: rows.length > limit ? shown.at(-1)!.id : null,
  }
}

function deliveryOf(row: Row, body: string): NoticeDelivery {
  return {
    ...{ id: row.id, type: row.type, at: row.at.toISOString(), state: row.state, attempts: row.attempts },
    dueAt: row.state === 'waiting' ? row.due_at.toISOString() : null,
    lastAt: row.last_at?.toISOString() ?? null,
    ...{ status: row.last_status, why: row.last_why, answer: row.last_answer, ms: row.last_ms },
    body,
  }
}

export function replayNotices(
  context: Context,
  { id, deliveryId, since }: InputOf<typeof contract.replayNotices>,
): Promise<{ deliveries: number }> {
  return context.transaction(async (tx) => {
    await findReceiver(tx, id)
    const deliveries = await tellAgain(tx, { id, deliveryId, since: since ? new Date(since) : undefined })
    if (deliveryId && deliveries === 0) throw new NotFound('This delivery is gone.')
    await tx.audit('receiver.replayed', { subject: id, after: { deliveries } })
    await tx.enqueue('outward.deliver', {})
    return { deliveries }
  })
}
