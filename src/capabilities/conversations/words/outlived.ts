import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { idsKeptBefore, removeMessages } from './store.ts'

const Id = z.object({ id: z.string() })
const atOnce = 5_000
/** A text is kept a moment before its interaction is. */
const graceMs = 3_600_000

/**
 * Nothing is kept as it was written when it is no longer kept masked: where interactions or their words were let go (by age,
 * by hand, by whatever comes later), the texts follow within a day. Returns how many went.
 */
export async function removeOutlived(context: Context): Promise<number> {
  const settled = new Date(context.now().getTime() - graceMs)
  let removed = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const ids = await idsKeptBefore(context, settled, { after, limit: atOnce })
    if (ids.length === 0) return removed
    after = ids.at(-1) as string
    const worded = new Set(await stillWorded(context, ids))
    const outlived = ids.filter((id) => !worded.has(id))
    await removeMessages(context, outlived)
    removed += outlived.length
  }
}

async function stillWorded({ facts }: Context, ids: readonly string[]): Promise<string[]> {
  const rows = await facts.query(
    Id,
    `SELECT DISTINCT id FROM interactions WHERE id IN {ids:Array(UUID)} AND text != ''`,
    { ids },
  )
  return rows.map(({ id }) => id)
}
