import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { sourcesFor } from '../../../platform/facts/rollups/daily.ts'
import { lastDays, seenDays } from '../seen-days.ts'
import { folded, raiseVersion } from '../store.ts'
import type { ChannelListed } from './contract.ts'

const Heard = z.object({ seen: z.string(), n90: z.coerce.number(), last: z.string() })

/** The channels that are heard (in the last twelve months of data) or planned, under their names here. */
export async function listChannels(context: Context): Promise<{ channels: ChannelListed[] }> {
  const heard = await channelsHeard(context)
  const names = await context.db.selectFrom('channel_names').selectAll().execute()
  const planned = await context.db.selectFrom('touchpoints').select('channels').execute()
  const nowCalled = new Map(names.map(({ folded, name }) => [folded, name]))
  const listed = new Map<string, ChannelListed>()
  const entry = (name: string) => {
    const found = listed.get(folded(name)) ?? { name, seenAs: [], n90: 0, lastDay: null }
    listed.set(folded(name), found)
    return found
  }
  for (const { seen, n90, last } of heard) {
    const channel = entry(nowCalled.get(folded(seen)) ?? seen)
    channel.n90 += n90
    if (last > (channel.lastDay ?? '')) channel.lastDay = last
  }
  for (const { seen, name } of names) {
    if (folded(seen) !== folded(name)) entry(name).seenAs.push(seen)
    else entry(name)
  }
  for (const name of planned.flatMap(({ channels }) => channels)) entry(nowCalled.get(folded(name)) ?? name)
  return { channels: [...listed.values()].toSorted((a, b) => b.n90 - a.n90 || a.name.localeCompare(b.name)) }
}

async function channelsHeard(context: Context) {
  const days = await seenDays(context)
  const period = lastDays(days, 365)
  return context.facts.query(
    Heard,
    `SELECT channel::String AS seen, sumIf(n, day >= {recent:Date}) AS n90, max(day)::String AS last
    FROM ${sourcesFor(days.pending, period).interactions} WHERE channel != '' GROUP BY seen ORDER BY n90 DESC`,
    {
      ...period,
      recent: lastDays(days, 90).from,
      zone: context.settings.zone,
      pending: days.pending,
    },
  )
}

export function nameChannel(context: Context, { seen, name }: { seen: string; name: string }) {
  return context.transaction(async (tx) => {
    await tx.db
      .insertInto('channel_names')
      .values({ folded: folded(seen), seen, name })
      .onConflict((known) => known.column('folded').doUpdateSet({ name }))
      .execute()
    // What was called `seen` until now goes along, and the new name means itself: no name leads to another one.
    await tx.db.updateTable('channel_names').set({ name }).where('name', '=', seen).execute()
    await tx.db.updateTable('channel_names').set({ name }).where('folded', '=', folded(name)).execute()
    await raiseVersion(tx)
    await tx.audit('channel.named', { subject: seen, after: { name } })
    return { seen, name }
  })
}

export function unnameChannel(context: Context, { seen }: { seen: string }): Promise<null> {
  return context.transaction(async (tx) => {
    await tx.db.deleteFrom('channel_names').where('folded', '=', folded(seen)).execute()
    await raiseVersion(tx)
    await tx.audit('channel.named', { subject: seen })
    return null
  })
}
