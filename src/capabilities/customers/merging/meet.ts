import type { Context } from '../../../platform/context.ts'
import { belongingTo } from '../family.ts'
import { writeWaiting } from '../identify/waiting.ts'
import { foundApart } from './apart.ts'
import { likeness } from './candidates/likeness.ts'
import { readPortraits } from './candidates/read-portraits.ts'
import { saveCandidates } from './candidates/store.ts'
import { join } from './merge.ts'
import { lockTrees, type Tree } from './trees.ts'

/** Two records that one source named together, and under which rule. `certain`: the rule says they are one person. */
export interface Met {
  a: string
  b: string
  rule: string
  certain: boolean
}

/** Hands meetings to the background; one that comes twice changes nothing. */
export async function enqueueMeetings(context: Context, meetings: readonly Met[]): Promise<void> {
  for (const meeting of meetings) await context.enqueue('customers.meet', meeting)
}

/**
 * Merges two customers who certainly are one, and proposes those who may be. Whom a person split or kept apart stays apart,
 * and so do two who are seen by different units: for these somebody who sees both has to decide.
 */
export async function meet(context: Context, met: Met): Promise<void> {
  await writeWaiting(context.db, [met.a, met.b])
  return context.transaction(async (tx) => {
    const { a, b, rule, certain } = met
    if ((await belongingTo(tx, [a, b])).size < 2) return
    const trees = (await lockTrees(tx, [a, b])) as [Tree, Tree]
    const [one, other] = trees
    if (one.root.id === other.root.id) return
    const [mine, theirs] = [[...one.records.keys()], [...other.records.keys()]]
    if (await foundApart(tx, mine, theirs)) return
    const ofTwoUnits = one.root.unit !== '' && other.root.unit !== '' && one.root.unit !== other.root.unit
    if (!certain || ofTwoUnits) return propose(tx, one.root.id, other.root.id, rule)
    const [survivor, absorbed] = trees.toSorted(byAge) as [Tree, Tree]
    await join(tx, survivor, absorbed, { reason: `rule:${rule}` })
  })
}

/** Whom we have known longest keeps the page; links to the other lead there too. */
function byAge({ root: one }: Tree, { root: other }: Tree): number {
  return one.created_at.getTime() - other.created_at.getTime() || (one.id < other.id ? -1 : 1)
}

async function propose(tx: Context, one: string, other: string, rule: string) {
  const portraits = await readPortraits(tx, [one, other])
  const { score, reasons } = likeness(portraits.get(one)!, portraits.get(other)!, { isToldTogether: true })
  await saveCandidates(tx, [{ one, other, score, reasons, rule }])
}
