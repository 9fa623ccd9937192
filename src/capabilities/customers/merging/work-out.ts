import { isDeepStrictEqual } from 'node:util'
import type { Context } from '../../../platform/context.ts'
import { type Cells, cellsOf, replay } from './fields.ts'
import { type Merge, saveFields, saveStep } from './store.ts'
import type { Tree } from './trees.ts'

/**
 * Works the fields of a customer out anew from what its records say now, from one record upwards: without a merge that is
 * being undone, or with what an absorbed record was told a moment too late.
 */
export async function workOutFields(
  tx: Context,
  { records }: Tree,
  { merges, from, undone }: { merges: readonly Merge[]; from: string; undone?: string },
) {
  const fields = new Map<string, Cells>([...records].map(([id, row]) => [id, cellsOf(row)]))
  const above = new Map(merges.map(({ absorbed_id, survivor_id }) => [absorbed_id, survivor_id]))
  for (let id: string | undefined = from; id; id = above.get(id)) {
    const steps = merges
      .filter(({ survivor_id }) => survivor_id === id)
      .map((merge) => ({ ...merge, absorbed: fields.get(merge.absorbed_id) ?? {} }))
    const before = fields.get(id) ?? {}
    const again = replay(steps, before, undone)
    for (const step of again.steps) await saveStep(tx, step)
    if (!isDeepStrictEqual(again.now, before)) await saveFields(tx, id, again.now)
    fields.set(id, again.now)
  }
}
