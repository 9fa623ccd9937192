import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { InputOf, OutputOf } from '../../../platform/http/endpoint.ts'
import type * as contract from './contract.ts'
import { shown } from './shown.ts'
import { followed, itemsInSight } from './store.ts'

/** Decided long ago is history that nobody looks through here. */
const decidedDays = 60

export async function listAttention(
  context: Context,
  { list, show, limit }: InputOf<typeof contract.listAttention>,
): Promise<OutputOf<typeof contract.listAttention>> {
  const [rows, counts, so] = await Promise.all([
    rowsOf(context, { list, show, limit }),
    countsOf(context, list),
    followed(context),
  ])
  return {
    items: await shown(context, rows),
    counts,
    refreshedAt: so.refreshed_at?.toISOString() ?? null,
    hitRate: so.measured_at ? (so.hits as contract.HitRate) : null,
  }
}

function rowsOf(context: Context, { list, show, limit }: InputOf<typeof contract.listAttention>) {
  const me = personOf(context)
  const items = itemsInSight(context)
    .selectAll('item')
    .select('customer.id as customer')
    .where('item.list', '=', list)
    .limit(limit)
  if (show === 'decided')
    return items
      .where('item.state', 'in', ['done', 'dismissed'])
      .where('item.decided_at', '>', daysBefore(context.now(), decidedDays))
      .orderBy('item.decided_at', 'desc')
      .orderBy('item.id')
      .execute()
  return items
    .where('item.state', '=', show === 'snoozed' ? 'snoozed' : 'open')
    .$if(show === 'mine', (query) => query.where(sql<boolean>`item.assigned_to = ${me}::uuid`))
    .$if(show === 'unassigned', (query) => query.where('item.assigned_to', 'is', null))
    .orderBy('item.priority', 'desc')
    .orderBy('item.id')
    .execute()
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000)
}

/** How many there are of each list, and of this one by who has it. */
async function countsOf(context: Context, list: string) {
  const me = personOf(context)
  const { rows } = await sql<Record<'intervene' | 'grow' | 'mine' | 'unassigned' | 'snoozed', number>>`
    SELECT
      count(*) FILTER (WHERE list = 'intervene' AND state = 'open')::int AS intervene,
      count(*) FILTER (WHERE list = 'grow' AND state = 'open')::int AS grow,
      count(*) FILTER (WHERE list = ${list} AND state = 'open' AND assigned_to = ${me}::uuid)::int AS mine,
      count(*) FILTER (WHERE list = ${list} AND state = 'open' AND assigned_to IS NULL)::int AS unassigned,
      count(*) FILTER (WHERE list = ${list} AND state = 'snoozed')::int AS snoozed
    FROM (${itemsInSight(context).select(['item.list', 'item.state', 'item.assigned_to']).where('item.state', 'in', ['open', 'snoozed'])}) AS seen`.execute(
    context.db,
  )
  return rows[0]!
}

export async function countAttention(context: Context): Promise<OutputOf<typeof contract.countAttention>> {
  const me = personOf(context)
  const { rows } = await sql<{ intervene: number; grow: number; mine: number }>`
    SELECT count(*) FILTER (WHERE list = 'intervene')::int AS intervene, count(*) FILTER (WHERE list = 'grow')::int AS grow,
      count(*) FILTER (WHERE assigned_to = ${me}::uuid)::int AS mine
    FROM (${itemsInSight(context).select(['item.list', 'item.assigned_to']).where('item.state', '=', 'open')}) AS seen`.execute(
    context.db,
  )
  return rows[0]!
}

/** Who asks, where it is a person and no program. */
function personOf({ actor }: Context): string | null {
  return actor.kind === 'person' ? actor.id : null
}
