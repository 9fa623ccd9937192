import { topicModelIn } from '../../../language/taxonomy/file.ts'
import type { TopicModel } from '../../../language/taxonomy/model.ts'
import type { Context } from '../../../platform/context.ts'
import { allTopics } from './store.ts'

/** The model that was read last: a version names the very same weights everywhere. */
let latest: TopicModel | undefined

/** The organisation's topics as they were learned last; undefined while there are none. */
export async function currentTopicModel({
  db,
}: Context): Promise<{ model: TopicModel; version: string } | undefined> {
  const known = await db.selectFrom('topic_learning').select('version').executeTakeFirst()
  if (!known?.version) return undefined
  if (latest?.version !== known.version) {
    const { model } = await db.selectFrom('topic_learning').select('model').executeTakeFirstOrThrow()
    if (!model) return undefined
    latest = topicModelIn(model)
  }
  return { model: latest, version: latest.version }
}

/** How the topics in use are called and which stands above which, by id; those that only gather others, too. */
export async function topicNames(
  context: Context,
): Promise<Map<string, { name: string; above: string | null }>> {
  const rows = await allTopics(context)
  const inUse = rows.filter(({ archived_at }) => archived_at === null)
  return new Map(inUse.map(({ id, name, parent_id }) => [id, { name, above: parent_id }]))
}
