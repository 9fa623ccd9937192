import type { Context } from '../../../platform/context.ts'
import { systemActor } from '../../../platform/open-context.ts'
import { findComment } from '../voice/comments.ts'
import { placesOf } from './facts.ts'
import { changeTree, findTopic } from './store.ts'

/** “This is about it”, “this is not”: the topic learns from it. */
export function labelComment(
  context: Context,
  { id, comment, isAbout }: { id: string; comment: string; isAbout: boolean },
): Promise<null> {
  return context.transaction(async (tx) => {
    await findTopic(tx, id)
    await findComment(tx, { id: comment })
    await keepLabels(tx, id, { comments: [comment], isAbout })
    await changeTree(tx)
    await tx.audit('topic.labelled', { subject: id, after: { comment, isAbout } })
    return null
  })
}

/** Keeps what is said about several comments at once; those that are gone are left out. */
export async function keepLabels(
  tx: Context,
  topicId: string,
  { comments, isAbout }: { comments: readonly string[]; isAbout: boolean },
): Promise<void> {
  const places = await placesOf(tx.as(systemActor), comments)
  const rows = places.map(({ id, occurred_at, known_as, import_id }) => ({
    topic_id: topicId,
    interaction_id: id,
    occurred_at: new Date(occurred_at),
    known_as,
    import_id,
    is_about: isAbout,
    said_by: tx.actor.name,
    said_at: tx.now(),
  }))
  if (rows.length === 0) return
  await tx.db
    .insertInto('topic_examples')
    .values(rows)
    .onConflict((known) =>
      known
        .columns(['topic_id', 'interaction_id'])
        .doUpdateSet({ is_about: isAbout, said_by: tx.actor.name, said_at: tx.now() }),
    )
    .execute()
}

export function unlabelComment(
  context: Context,
  { id, comment }: { id: string; comment: string },
): Promise<null> {
  return context.transaction(async (tx) => {
    const gone = await tx.db
      .deleteFrom('topic_examples')
      .where('topic_id', '=', id)
      .where('interaction_id', '=', comment)
      .returning('interaction_id')
      .executeTakeFirst()
    if (!gone) return null
    await changeTree(tx)
    await tx.audit('topic.unlabelled', { subject: id, before: { comment } })
    return null
  })
}
