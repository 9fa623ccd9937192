import type { Context } from '../../../platform/context.ts'
import type { Segment } from './contract.ts'
import type { Filter } from './filter.ts'
import * as store from './store.ts'

export async function listSegments(context: Context) {
  return { segments: await store.allSegments(context) }
}

export function createSegment(context: Context, wanted: { name: string; filter: Filter }): Promise<Segment> {
  return context.transaction(async (tx) => {
    const segment = await store.saveSegment(tx, wanted)
    await tx.audit('segment.created', { subject: segment.id, after: segment })
    return segment
  })
}

export function changeSegment(
  context: Context,
  wanted: { id: string; name: string; filter: Filter },
): Promise<Segment> {
  return context.transaction(async (tx) => {
    const before = await store.findSegment(tx, wanted.id)
    await store.replaceSegment(tx, wanted)
    const after = { ...before, name: wanted.name, filter: wanted.filter }
    await tx.audit('segment.changed', { subject: wanted.id, before, after })
    return after
  })
}

export function deleteSegment(context: Context, { id }: { id: string }): Promise<null> {
  return context.transaction(async (tx) => {
    const before = await store.findSegment(tx, id)
    await store.removeSegment(tx, id)
    await tx.audit('segment.deleted', { subject: id, before })
    return null
  })
}

/** The filter in force: what the address says, and the sentences of the chosen segment. */
export async function filterInForce(
  context: Context,
  { filter, segment }: { filter: Filter; segment?: string },
) {
  if (!segment) return filter
  const chosen = await store.findSegment(context, segment)
  return [...chosen.filter, ...filter]
}
