import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import { insertTopic } from './change.ts'
import { type StarterTopic, starters } from './starters.ts'
import { allTopics, changeTree } from './store.ts'

/** Takes over a starter tree. A topic that is there by name is taken as it is, and what belongs below it goes there. */
export function startTopics(context: Context, { starter }: { starter: string }) {
  const found = starters.find(({ id }) => id === starter)
  if (!found) throw new NotFound('There is no such starter.', { fix: 'Choose one of the list.' })
  return context.transaction(async (tx) => {
    const created = await insertAll(tx, found.topics, null)
    if (created > 0) await changeTree(tx)
    return { created }
  })
}

async function insertAll(
  tx: Context,
  topics: readonly StarterTopic[],
  parentId: string | null,
): Promise<number> {
  let created = 0
  for (const { name, description, phrases = [], below = [] } of topics) {
    const there = (await allTopics(tx)).find(
      (row) => !row.archived_at && row.name.toLowerCase() === name.toLowerCase(),
    )
    const id = there?.id ?? (await insertTopic(tx, { name, description, phrases: [...phrases], parentId }))
    created += (there ? 0 : 1) + (await insertAll(tx, below, id))
  }
  return created
}
