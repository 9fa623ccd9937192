import type { Topic } from '../../topics/contract.ts'

/** The topics as they stand in the tree: each followed by those below it. Those in use, or the archived ones. */
export function treeRows(topics: readonly Topic[], isArchived: boolean): Topic[] {
  const shown = topics.filter((topic) => topic.isArchived === isArchived)
  const ids = new Set(shown.map(({ id }) => id))
  const below = Map.groupBy(shown, ({ parentId }) => (parentId && ids.has(parentId) ? parentId : null))
  const walk = (parent: string | null): Topic[] =>
    (below.get(parent) ?? []).flatMap((topic) => [topic, ...walk(topic.id)])
  return walk(null)
}
