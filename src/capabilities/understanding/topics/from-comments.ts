import type { Context } from '../../../platform/context.ts'
import { insertTopic } from './change.ts'
import { keepLabels } from './label.ts'
import { changeTree } from './store.ts'

interface TopicFromComments {
  name: string
  description?: string
  /** Ids of the interactions whose comments are about it. */
  examples: readonly string[]
}

/** Makes a topic of comments that somebody found to belong together; it is learned in the background. */
export function createTopicFromComments(
  context: Context,
  { name, description = '', examples }: TopicFromComments,
): Promise<{ id: string }> {
  return context.transaction(async (tx) => {
    const id = await insertTopic(tx, { name, description, phrases: [], parentId: null })
    await keepLabels(tx, id, { comments: examples, isAbout: true })
    await changeTree(tx)
    return { id }
  })
}
