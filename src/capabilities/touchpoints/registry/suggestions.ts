import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { sourcesFor } from '../../../platform/facts/rollups/daily.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { lastDays, seenDays } from '../seen-days.ts'
import { folded, raiseVersion } from '../store.ts'
import type { acceptSuggestions as acceptance, Suggestion } from './contract.ts'
import * as store from './store.ts'
import { tooMany } from './touchpoints.ts'

const Seen = z.object({
  name: z.string(),
  seen: z.coerce.number(),
  last: z.string(),
  stages: z.array(z.string()),
  channels: z.array(z.string()),
  kinds: z.array(z.string()),
})
const mostSuggested = 200

/** Places that occur in the facts and have no entry in the registry. */
export async function listSuggestions(context: Context): Promise<{ suggestions: Suggestion[] }> {
  const seen = await placesSeen(context)
  const stages = await stageIds(context)
  return {
    suggestions: seen.map(({ name, seen: n, last, stages: said, channels, kinds }) => ({
      name,
      n,
      lastDay: last,
      stageId: said.map((stage) => stages.get(folded(stage))).find(Boolean) ?? null,
      channels: channels.filter((channel) => channel !== ''),
      kinds,
    })),
  }
}

async function placesSeen(context: Context) {
  const { db, facts, settings } = context
  const days = await seenDays(context)
  const period = lastDays(days, 365)
  const known = await db.selectFrom('touchpoint_names').select('folded').execute()
  return facts.query(
    Seen,
    `SELECT touchpoint::String AS name, sum(n) AS seen, max(day)::String AS last,
      topKWeighted(3)(stage::String, n) AS stages, topKWeighted(4)(channel::String, n) AS channels,
      topKWeighted(4)(kind::String, n) AS kinds
    FROM ${sourcesFor(days.pending, period).interactions}
    WHERE touchpoint != '' AND NOT has({known:Array(String)}, lowerUTF8(touchpoint::String))
    GROUP BY name ORDER BY seen DESC, name LIMIT ${mostSuggested}`,
    { ...period, zone: settings.zone, pending: days.pending, known: known.map(({ folded }) => folded) },
  )
}

async function stageIds({ db }: Context) {
  const rows = await db.selectFrom('touchpoint_stage_names').selectAll().execute()
  return new Map(rows.map(({ folded, stage_id }) => [folded, stage_id]))
}

/** Registers many at once. A place whose name exists already becomes another name of that touchpoint. */
export function acceptSuggestions(context: Context, { places }: InputOf<typeof acceptance>) {
  return context.transaction(async (tx) => {
    const stages = new Set([...(await stageIds(tx)).values()])
    const before = await store.touchpointsIn(tx)
    if (before.length + places.length > 500) throw tooMany()
    const ids = new Map(before.map(({ id, name }) => [folded(name), id]))
    const made: string[] = []
    for (const { seen, name, stageId, channels } of places) {
      let id = ids.get(folded(name))
      if (!id) {
        const stage_id = stageId && stages.has(stageId) ? stageId : null
        const values = { name, description: '', stage_id, channels, owner_id: null, owner_name: '' }
        id = await store.insertTouchpoint(tx, { ...values, status: 'in use' })
        await store.claimName(tx, id, name)
        ids.set(folded(name), id)
        made.push(id)
      }
      await store.claimName(tx, id, seen)
      if (folded(seen) === folded(name)) await store.claimName(tx, id, name)
    }
    await raiseVersion(tx)
    await tx.audit('touchpoints.registered', { after: made })
    return { registered: made.length }
  })
}
