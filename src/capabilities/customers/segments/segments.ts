import type { Context } from '../../../platform/context.ts'
import { Conflict, Invalid } from '../../../platform/errors.ts'
import { dependentsOf, othersFor } from './circles.ts'
import type { Described, Segment } from './contract.ts'
import { conditionsOf, type Definition } from './definition.ts'
import { definitionFrom } from './from-filter.ts'
import { sentenceOf } from './sentence.ts'
import { sizesOfSegments } from './sizes.ts'
import * as store from './store.ts'

declare module '../../../platform/postgres/tables.ts' {
  interface JobData {
    /** All of them where no ids are told. */
    'segments.evaluate': { ids?: string[] }
  }
}

export async function listSegments(context: Context) {
  const [all, sizes] = await Promise.all([store.allSegments(context), sizesOfSegments(context)])
  return { segments: all.map((segment) => shown(segment, all, sizes)) }
}

export async function showSegment(context: Context, { id }: { id: string }): Promise<Segment> {
  const segment = await store.findSegment(context, id)
  const [all, sizes] = await Promise.all([store.allSegments(context), sizesOfSegments(context)])
  return shown(segment, all, sizes)
}

export async function createSegment(context: Context, described: Described): Promise<Segment> {
  const definition = definitionOf(described)
  const { id } = await context.transaction(async (tx) => {
    othersFor(definition, await store.allSegments(tx))
    const segment = await store.saveSegment(tx, { name: described.name, definition })
    await tx.audit('segment.created', { subject: segment.id, after: audited(segment) })
    await tx.enqueue('segments.evaluate', { ids: [segment.id] })
    return segment
  })
  return showSegment(context, { id })
}

export async function changeSegment(
  context: Context,
  { id, ...described }: Described & { id: string },
): Promise<Segment> {
  const definition = definitionOf(described)
  await context.transaction(async (tx) => {
    await store.lockSegments(tx)
    const before = await store.findSegment(tx, id)
    const all = await store.allSegments(tx)
    othersFor(definition, all, id)
    const isOther = JSON.stringify(definition) !== JSON.stringify(before.definition)
    const changedAt = isOther ? tx.now() : before.changedAt
    const after = { ...before, name: described.name, definition, changedAt }
    await store.replaceSegment(tx, after)
    await tx.audit('segment.changed', { subject: id, before: audited(before), after: audited(after) })
    if (isOther) await evaluateAnew(tx, [id, ...dependentsOf(id, all).map((one) => one.id)])
  })
  return showSegment(context, { id })
}

export function deleteSegment(context: Context, { id }: { id: string }): Promise<null> {
  return context.transaction(async (tx) => {
    await store.lockSegments(tx)
    const before = await store.findSegment(tx, id)
    const users = dependentsOf(id, await store.allSegments(tx))
    if (users.length > 0) throw inUse(users)
    await store.removeSegment(tx, id)
    await tx.audit('segment.deleted', { subject: id, before: audited(before) })
    await tx.enqueue('segments.forget', { id })
    return null
  })
}

/** Within the minute instead of within the hour. */
export async function evaluateSegment(context: Context, { id }: { id: string }): Promise<null> {
  const segment = await store.findSegment(context, id)
  await context.enqueue('segments.evaluate', { ids: [segment.id] })
  return null
}

/** Until they are worked out, questions work them out for themselves. */
async function evaluateAnew(tx: Context, ids: string[]) {
  await store.forgetEvaluation(tx, ids)
  await tx.enqueue('segments.evaluate', { ids })
}

function definitionOf({ definition, filter, within }: Described): Definition {
  if (definition && !filter) return definition
  if (filter && !definition) return definitionFrom(filter, within)
  throw new Invalid('Whom does the segment mean?', {
    field: 'definition',
    fix: 'Send either a definition, or the filter of a page.',
  })
}

/** A definition in words, with the names of the segments it is made of. */
export function describedIn(all: readonly store.Kept[], definition: Definition): string {
  const nameOf = (id: string) => all.find((segment) => segment.id === id)?.name ?? 'a segment that is gone'
  return sentenceOf(definition, { nameOf })
}

function shown(
  segment: store.Kept,
  all: readonly store.Kept[],
  sizes: Awaited<ReturnType<typeof sizesOfSegments>>,
): Segment {
  const { id, name, definition, createdBy, createdAt, changedAt, evaluatedAt } = segment
  const { size, sizeBefore } = sizes.get(id) ?? { size: null, sizeBefore: null }
  return {
    id,
    name,
    description: describedIn(all, definition),
    definition,
    size,
    sizeBefore,
    evaluatedAt: evaluatedAt?.toISOString() ?? null,
    usedBy: dependentsOf(id, all).map((one) => ({ id: one.id, name: one.name })),
    createdBy,
    createdAt: createdAt.toISOString(),
    changedAt: changedAt.toISOString(),
  }
}

/** Conditions may hold what people wrote; the audit log keeps their kinds alone. */
function audited({ name, definition }: store.Kept) {
  return { name, conditions: conditionsOf(definition.root).map(({ kind }) => kind) }
}

function inUse(users: readonly { name: string }[]) {
  const names = users.map(({ name }) => `“${name}”`).join(', ')
  return new Conflict(`Other segments are made of this one: ${names}.`, {
    fix: 'Take it out of them first.',
  })
}
