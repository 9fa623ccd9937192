import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { newId } from '../../../platform/ids.ts'
import type * as contract from './contract.ts'
import { findMap } from './store.ts'

/** In the order they were written. */
export async function commentsOf({ db, actor }: Context, mapId: string): Promise<contract.Comment[]> {
  const rows = await db
    .selectFrom('map_comments')
    .selectAll()
    .where('map_id', '=', mapId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    columnId: row.column_id,
    laneId: row.lane_id,
    text: row.text,
    by: row.by_name,
    isOwn: row.by_id === actor.id,
    at: row.at.toISOString(),
    resolvedBy: row.resolved_by,
    resolvedAt: row.resolved_at?.toISOString() ?? null,
  }))
}

export async function openComments({ db }: Context, mapIds: readonly string[]): Promise<Map<string, number>> {
  if (mapIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('map_comments')
    .select(['map_id', sql<number>`count(*)::int`.as('n')])
    .where('map_id', 'in', mapIds)
    .where('resolved_at', 'is', null)
    .groupBy('map_id')
    .execute()
  return new Map(rows.map(({ map_id, n }) => [map_id, n]))
}

export function addComment(
  context: Context,
  { id, columnId, laneId, text }: InputOf<typeof contract.addComment>,
) {
  return context.transaction(async (tx) => {
    const map = await findMap(tx, id)
    const comment = newId(tx.now())
    const { actor } = tx
    await tx.db
      .insertInto('map_comments')
      .values({
        id: comment,
        map_id: map.id,
        column_id: columnId,
        lane_id: laneId,
        text,
        by_id: actor.kind === 'person' ? actor.id : null,
        by_name: actor.name,
        at: tx.now(),
      })
      .execute()
    await tx.audit('map.commented', { subject: id, after: { comment } })
    return one(tx, id, comment)
  })
}

export function resolveComment(
  context: Context,
  { id, comment, isResolved }: InputOf<typeof contract.resolveComment>,
) {
  return context.transaction(async (tx) => {
    await tx.db
      .updateTable('map_comments')
      .set(
        isResolved
          ? { resolved_by: tx.actor.name, resolved_at: tx.now() }
          : { resolved_by: null, resolved_at: null },
      )
      .where('map_id', '=', id)
      .where('id', '=', comment)
      .execute()
    await tx.audit(isResolved ? 'map.comment-resolved' : 'map.comment-opened', {
      subject: id,
      after: { comment },
    })
    return one(tx, id, comment)
  })
}

export function deleteComment(
  context: Context,
  { id, comment }: InputOf<typeof contract.deleteComment>,
): Promise<null> {
  return context.transaction(async (tx) => {
    const found = await one(tx, id, comment)
    if (!found.isOwn)
      throw new NotFound('Only whoever wrote a comment takes it back.', { fix: 'Resolve it instead.' })
    await tx.db.deleteFrom('map_comments').where('id', '=', comment).execute()
    await tx.audit('map.comment-deleted', { subject: id, after: { comment } })
    return null
  })
}

async function one(context: Context, mapId: string, id: string): Promise<contract.Comment> {
  const found = (await commentsOf(context, mapId)).find((comment) => comment.id === id)
  if (!found) throw new NotFound('This comment is gone.', { fix: 'Load the page anew.' })
  return found
}
