import { setTimeout as pause } from 'node:timers/promises'
import type { Somebody } from '../../../../platform/capability.ts'
import type { Context } from '../../../../platform/context.ts'
import { Problem } from '../../../../platform/errors.ts'
import type { EveryRoom } from '../every-room.ts'
import { countInteractions, removeFacts } from './facts.ts'
import { noticedWithinMs } from './forgotten.ts'
import { removeJobs } from './queue.ts'
import * as store from './store.ts'
import { raiseTombstones } from './tombstones.ts'
import { recordsOf, somebody } from './whom.ts'

/**
 * Forgets one person everywhere. Every step may run again, so that a run that was cut off is finished by the next one:
 * what tells who they are (their own records) goes last.
 */
export async function erase(context: Context, every: EveryRoom, { id }: { id: string }): Promise<void> {
  const erasure = await begin(context, id)
  if (!erasure) return
  try {
    const who = await somebody(context, erasure.customer_ids)
    const removed = await countOnce(context, every, { erasure, who })
    await raiseTombstones(context, id, who.identities)
    // Every intake knows of the tombstones by now, and what was on its way has arrived.
    await pause(noticedWithinMs * 2)
    const jobs = await removeJobs(context, who)
    for (const room of every.personal().toReversed()) await room.erase(context, who)
    await removeLatecomers(context, who)
    await finish(context, erasure, { ...removed, ...(jobs > 0 && { 'Background jobs': jobs }) })
  } catch (error) {
    const heldUp = error instanceof Problem ? error.message : 'Something went wrong; it is tried again.'
    await store.changeErasure(context, id, { held_up: heldUp })
    throw error
  }
}

/** Undefined when there is nothing to do (any more), or not yet. */
function begin(context: Context, id: string): Promise<store.ErasureRow | undefined> {
  return context.transaction(async (tx) => {
    const row = await store.lockErasure(tx, id)
    if (!row || row.status === 'done' || row.status === 'cancelled' || row.due_at > tx.now()) return undefined
    return store.changeErasure(tx, id, {
      status: 'running',
      started_at: row.started_at ?? tx.now(),
      customer_ids: await recordsOf(tx, row.customer_id, row.customer_ids),
    })
  })
}

interface Begun {
  erasure: store.ErasureRow
  who: Somebody
}

/** What there is to remove, counted before the first removal; a second run keeps the counts of the first. */
async function countOnce(context: Context, every: EveryRoom, { erasure, who }: Begun) {
  if (Object.keys(erasure.removed).length > 0) return erasure.removed
  const removed: Record<string, number> = { Interactions: await countInteractions(context, who.customerIds) }
  for (const room of every.personal()) {
    for (const [heading, held] of Object.entries(await room.held(context, who))) {
      if (held.length > 0) removed[heading] = (removed[heading] ?? 0) + held.length
    }
  }
  await store.changeErasure(context, erasure.id, { removed })
  return removed
}

/** A group that was being written when the tombstones were raised may have come after its facts were removed. */
async function removeLatecomers(context: Context, who: Somebody) {
  if ((await countInteractions(context, who.customerIds)) > 0) await removeFacts(context, who.customerIds)
}

async function finish(
  context: Context,
  { id, customer_id }: store.ErasureRow,
  removed: Record<string, number>,
) {
  await context.transaction(async (tx) => {
    await store.changeErasure(tx, id, { status: 'done', finished_at: tx.now(), removed, held_up: null })
    await tx.audit('customer.erased', { subject: customer_id, after: { erasure: id, removed } })
  })
}
