import type { Context } from '../../../platform/context.ts'
import { Conflict, Invalid } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { writeWaiting } from '../identify/waiting.ts'
import { forgetApart } from './apart.ts'
import { leaveSearch, settleCandidates } from './candidates/store.ts'
import type * as contract from './contract.ts'
import { type Cells, type Chosen, cellsOf, takenFrom } from './fields.ts'
import { saveMerge, saveTaken } from './store.ts'
import { assign, lockTrees, type Tree } from './trees.ts'

/** A person's decision: `with` becomes part of the customer. A proposal that they follow is noted as the reason. */
export async function mergeCustomers(
  context: Context,
  { id, with: other, choose }: InputOf<typeof contract.mergeCustomers>,
) {
  await writeWaiting(context.db, [id, other])
  return context.transaction(async (tx) => {
    const [survivor, absorbed] = (await lockTrees(tx, [id, other])) as [Tree, Tree]
    const proposal = await settleCandidates(tx, [...survivor.records.keys()], [...absorbed.records.keys()])
    const reason = proposal ? 'candidate' : 'person'
    const merge = await join(tx, survivor, absorbed, { reason, evidence: proposal?.reasons, chosen: choose })
    await forgetApart(tx, [...survivor.records.keys()], [...absorbed.records.keys()])
    await tx.audit('customer.merged', {
      subject: survivor.root.id,
      after: { merge, absorbed: absorbed.root.id, reason },
    })
    await tx.enqueue('customers.move-facts', {})
    return { merge, customerId: survivor.root.id }
  })
}

/** Why two are joined: by whom it was found, on what evidence (kinds only), and whose values to keep. */
export interface Grounds {
  reason: string
  evidence?: readonly string[]
  chosen?: Chosen
}

/** Makes two customers one, in the transaction that locked them. Their facts follow in the background. */
export async function join(
  tx: Context,
  survivor: Tree,
  absorbed: Tree,
  { reason, evidence = [], chosen = {} }: Grounds,
): Promise<string> {
  if (survivor.root.id === absorbed.root.id) throw new Conflict('They are one customer already.')
  const [mine, theirs] = [cellsOf(survivor.root), cellsOf(absorbed.root)]
  checkChosen(chosen, mine, theirs)
  const taken = takenFrom(mine, theirs, chosen)
  await saveTaken(tx, survivor.root.id, mine, taken)
  await assign(tx, [...absorbed.records.keys()], survivor.root.id)
  await leaveSearch(tx, [...absorbed.records.keys()])
  const [survivorId, absorbedId] = [survivor.root.id, absorbed.root.id]
  return saveMerge(tx, {
    survivor: survivorId,
    absorbed: absorbedId,
    reason,
    evidence,
    chosen,
    before: mine,
    taken,
  })
}

function checkChosen(chosen: Chosen, mine: Cells, theirs: Cells) {
  const unknown = Object.keys(chosen).find(
    (field) => !Object.hasOwn(mine, field) && !Object.hasOwn(theirs, field),
  )
  if (unknown === undefined) return
  throw new Invalid(`Neither of the two has anything under “${unknown}”.`, {
    field: `choose.${unknown}`,
    fix: 'Choose among the fields of the preview: name, email, phone, unit, or trait:NAME.',
  })
}
