import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { atTheSameMoment } from '../at-the-same-moment.ts'
import { customerOnPage } from '../on-page.ts'
import type * as contract from './contract.ts'
import { type Merge, mergesOf } from './store.ts'

interface Somebody {
  id: string
  name: string | null
  email: string | null
  phone: string | null
}

/** A merge that was undone concerns somebody else now: it is only told to who sees them too. */
export async function listMerges(context: Context, { id }: InputOf<typeof contract.listMerges>) {
  const { records } = await customerOnPage(context, id)
  return { merges: await mergesIn(context, records) }
}

/** The merges of a customer's records, of whom the actor sees both. */
export function mergesIn(context: Context, records: readonly string[]) {
  return atTheSameMoment(context, ['merges', records], () => readMerges(context, records))
}

async function readMerges(context: Context, records: readonly string[]) {
  const merges = await mergesOf(context, records)
  if (merges.length === 0) return []
  const seen = await recordsInSight(
    context,
    merges.flatMap(({ survivor_id, absorbed_id }) => [survivor_id, absorbed_id]),
  )
  return merges.flatMap((merge) => shown(merge, seen))
}

async function recordsInSight({ db, actor }: Context, ids: readonly string[]) {
  const inSight = actor.units === 'all' ? sql`true` : sql`customer.unit = ANY (${actor.units}::text[])`
  const { rows } = await sql<Somebody>`
    SELECT record.id, record.name, record.email, record.phone FROM customers record
    JOIN customers customer ON customer.id = coalesce(record.merged_into, record.id)
    WHERE record.id = ANY (${ids}::uuid[]) AND ${inSight}`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

function shown(merge: Merge, seen: ReadonlyMap<string, Somebody>) {
  const [survivor, absorbed] = [seen.get(merge.survivor_id), seen.get(merge.absorbed_id)]
  if (!survivor || !absorbed) return []
  const { id, reason, evidence, merged_by, merged_at, undone_by, undone_at } = merge
  const undone = undone_by !== null && undone_at ? { by: undone_by, at: undone_at.toISOString() } : null
  const told = {
    id,
    survivor,
    absorbed,
    reason,
    evidence,
    by: merged_by,
    at: merged_at.toISOString(),
    undone,
  }
  return [{ ...told, isMoving: isMoving(merge) }]
}

/** After the first gathering the next one is due later than the change itself; at last none is. */
function isMoving({ facts_due_at, undone_at, merged_at }: Merge): boolean {
  return facts_due_at !== null && facts_due_at <= (undone_at ?? merged_at)
}
