import type { Context } from '../../../platform/context.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { writeWaiting } from '../identify/waiting.ts'
import { keepApart } from './apart.ts'
import type * as contract from './contract.ts'
import { findMergeInForce, mergesInto, saveUndone } from './store.ts'
import { assign, checkVisible, lockTrees, recordsUnder, type Tree } from './trees.ts'
import { workOutFields } from './work-out.ts'

/**
 * Takes one merge back, whatever was merged before or since: the absorbed customer leaves with all records it had brought,
 * and what it had told leaves the records above it. No rule joins the two again.
 */
export async function splitAgain(
  context: Context,
  { id, merge: mergeId }: InputOf<typeof contract.splitAgain>,
) {
  await writeWaiting(context.db, [id])
  return context.transaction(async (tx) => {
    const [tree] = (await lockTrees(tx, [id])) as [Tree]
    const undone = await findMergeInForce(tx, mergeId, [...tree.records.keys()])
    checkVisible(tx, tree.records.get(undone.absorbed_id)!)
    const merges = await mergesInto(tx, [...tree.records.keys()])
    await workOutFields(tx, tree, { merges, from: undone.survivor_id, undone: undone.id })
    await touch(tx, undone.absorbed_id)
    await touch(tx, tree.root.id)
    await saveUndone(tx, undone.id)
    await assign(tx, recordsUnder(undone.absorbed_id, merges), undone.absorbed_id)
    await keepApart(tx, undone.survivor_id, undone.absorbed_id)
    await tx.audit('customer.split', {
      subject: tree.root.id,
      before: { merge: undone.id, absorbed: undone.absorbed_id },
    })
    await tx.enqueue('customers.move-facts', {})
    return { customerId: tree.root.id, otherId: undone.absorbed_id }
  })
}

/** Both are compared with all others anew. */
async function touch({ db, now }: Context, id: string) {
  await db.updateTable('customers').set({ updated_at: now() }).where('id', '=', id).execute()
}
