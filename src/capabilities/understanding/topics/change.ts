import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { newId } from '../../../platform/ids.ts'
import type * as contract from './contract.ts'
import { allTopics, changeTree, findTopic, refuseTakenName, type TopicRow } from './store.ts'
import { refusalToMove } from './tree.ts'

export function createTopic(context: Context, wanted: InputOf<typeof contract.createTopic>) {
  return context.transaction(async (tx) => {
    const id = await insertTopic(tx, wanted)
    await changeTree(tx)
    return { id }
  })
}

/** Within a transaction; learning is asked for by the caller, once for all that it makes. */
export async function insertTopic(
  tx: Context,
  { name, description, phrases, parentId }: InputOf<typeof contract.createTopic>,
): Promise<string> {
  const id = newId(tx.now())
  await refuseTakenName(tx, name)
  if (parentId) await mayStandBelow(tx, id, parentId)
  await tx.db
    .insertInto('topics')
    .values({ id, name, description, phrases, parent_id: parentId, archived_at: null, created_at: tx.now() })
    .execute()
  await tx.audit('topic.created', { subject: id, after: { name, parentId } })
  return id
}

export function changeTopic(context: Context, change: InputOf<typeof contract.changeTopic>) {
  const { id, name, description, phrases, parentId, isArchived } = change
  return context.transaction(async (tx) => {
    const before = await findTopic(tx, id)
    const stays = isArchived === undefined ? before.archived_at === null : !isArchived
    if (stays) await refuseTakenName(tx, name ?? before.name, id)
    if (parentId) await mayStandBelow(tx, id, parentId)
    await tx.db
      .updateTable('topics')
      .set({
        ...(name !== undefined && { name }),
        ...(description !== undefined && { description }),
        ...(phrases !== undefined && { phrases }),
        ...(parentId !== undefined && { parent_id: parentId }),
        ...(isArchived !== undefined && { archived_at: isArchived ? tx.now() : null }),
        created_at: before.created_at, // never empty, whatever changed
      })
      .where('id', '=', id)
      .execute()
    if (isArchived) await archiveBelow(tx, id)
    await changeTree(tx)
    await tx.audit('topic.changed', {
      subject: id,
      before: shown(before),
      after: shown(await findTopic(tx, id)),
    })
    return { id }
  })
}

/** With a topic goes what is below it: nobody would find it any more. */
async function archiveBelow(tx: Context, id: string): Promise<void> {
  for (const row of await allTopics(tx)) {
    if (row.parent_id !== id || row.archived_at) continue
    await tx.db.updateTable('topics').set({ archived_at: tx.now() }).where('id', '=', row.id).execute()
    await archiveBelow(tx, row.id)
  }
}

export function mergeTopic(context: Context, { id, into }: InputOf<typeof contract.mergeTopic>) {
  return context.transaction(async (tx) => {
    if (id === into) throw new Invalid('A topic cannot be merged into itself.', { field: 'into' })
    const [from, target] = [await findTopic(tx, id), await findTopic(tx, into)]
    await handOver(tx, from, target)
    await changeTree(tx)
    await tx.audit('topic.merged', { subject: into, before: shown(from), after: shown(target) })
    return { id: into }
  })
}

async function handOver(tx: Context, from: TopicRow, target: TopicRow): Promise<void> {
  const rows = await allTopics(tx)
  const below = rows.filter(({ parent_id }) => parent_id === from.id)
  for (const { id } of below) {
    if (id !== target.id) await mayStandBelow(tx, id, target.id)
    const parent_id = id === target.id ? from.parent_id : target.id
    await tx.db.updateTable('topics').set({ parent_id }).where('id', '=', id).execute()
  }
  const known = tx.db.selectFrom('topic_examples').select('interaction_id').where('topic_id', '=', target.id)
  await tx.db
    .deleteFrom('topic_examples')
    .where('topic_id', '=', from.id)
    .where('interaction_id', 'in', known)
    .execute()
  await tx.db
    .updateTable('topic_examples')
    .set({ topic_id: target.id })
    .where('topic_id', '=', from.id)
    .execute()
  const phrases = [...new Set([...target.phrases, ...from.phrases])].slice(0, 30)
  await tx.db.updateTable('topics').set({ phrases }).where('id', '=', target.id).execute()
  await tx.db.deleteFrom('topics').where('id', '=', from.id).execute()
}

async function mayStandBelow(tx: Context, id: string, parentId: string): Promise<void> {
  const refusal = refusalToMove(await allTopics(tx), id, (await findTopic(tx, parentId)).id)
  if (refusal)
    throw new Invalid(refusal, { field: 'parentId', fix: 'Choose another topic above it, or none.' })
}

/** For the audit log: descriptions and phrases are written by hand and stay out. */
function shown({ name, parent_id, archived_at }: TopicRow) {
  return { name, parentId: parent_id, isArchived: archived_at !== null }
}
