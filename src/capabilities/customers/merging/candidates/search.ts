import type { Context } from '../../../../platform/context.ts'
import { pairOf } from '../apart.ts'
import { blockingKeys } from './blocking.ts'
import { likeness } from './likeness.ts'
import type { Portrait } from './portrait.ts'
import { readPortraits } from './read-portraits.ts'
import { blocksOf, holdCustomers, nextChanged, replaceKeys, saveProgress } from './search-store.ts'
import { type Found, removeOutdated, saveCandidates } from './store.ts'

/** Customers looked at in one step; a run that was cut off goes on after the last step. */
const atOnce = 1_000
/** What more than so many customers share tells nothing about two of them. */
const largestBlock = 50
/** Less sure than this is not worth anybody's time. */
export const leastScore = 0.5

/**
 * Compares every customer that changed since the last run (the first time, all) with those who share a key with them, and
 * proposes the pairs that are likely one person. The work grows with the number of changed customers, not with its square.
 */
export async function findSamePeople(context: Context): Promise<void> {
  for (;;) {
    const ids = await nextChanged(context, atOnce)
    if (ids.length > 0) await compare(context, ids)
    await saveProgress(context, ids.at(-1))
    if (ids.length === 0) return
  }
}

async function compare(context: Context, ids: readonly string[]) {
  const changed = await readPortraits(context, ids)
  await context.transaction((tx) => replaceKeys(tx, [...changed.values()]))
  const keys = [...new Set([...changed.values()].flatMap(blockingKeys))]
  const pairs = pairsAmong(await blocksOf(context, keys, largestBlock), changed)
  const found = await alikeAmong(context, pairs, changed)
  await context.transaction(async (tx) => {
    const held = await holdCustomers(tx, [...ids, ...found.flatMap(({ one, other }) => [one, other])])
    const still = found.filter(({ one, other }) => held.has(one) && held.has(other))
    await removeOutdated(tx, ids, still)
    await saveCandidates(tx, still)
  })
}

interface Pair {
  a: string
  b: string
}

/** Each pair with somebody who changed, once, however many keys they share. */
export function pairsAmong(blocks: readonly string[][], changed: ReadonlyMap<string, unknown>): Pair[] {
  const pairs = new Map<string, Pair>()
  for (const block of blocks) {
    for (const [at, one] of block.entries()) {
      for (const other of block.slice(at + 1)) {
        if (!changed.has(one) && !changed.has(other)) continue
        const pair = pairOf(one, other)
        pairs.set(`${pair.a} ${pair.b}`, pair)
      }
    }
  }
  return [...pairs.values()]
}

async function alikeAmong(context: Context, pairs: readonly Pair[], changed: ReadonlyMap<string, Portrait>) {
  const others = new Set(pairs.flatMap(({ a, b }) => [a, b]).filter((id) => !changed.has(id)))
  const portraits = new Map([...changed, ...(await readPortraits(context, [...others]))])
  return pairs.flatMap(({ a, b }): Found[] => {
    const [one, other] = [portraits.get(a), portraits.get(b)]
    if (!one || !other) return []
    const { score, reasons } = likeness(one, other)
    return score >= leastScore ? [{ one: a, other: b, score, reasons }] : []
  })
}
