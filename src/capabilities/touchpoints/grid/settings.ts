import type { Context } from '../../../platform/context.ts'
import { json } from '../store.ts'
import type { ListeningSettings } from './contract.ts'
import { usualFeeds } from './feeds.ts'

export async function settingsNow({ db }: Pick<Context, 'db'>): Promise<ListeningSettings> {
  const { asked_most, asked_days, again_days, feeds } = await db
    .selectFrom('touchpoint_settings')
    .selectAll()
    .executeTakeFirstOrThrow()
  return { askedMost: asked_most, askedDays: asked_days, againDays: again_days, feeds }
}

export async function showSettings(context: Context) {
  const usual = usualFeeds
    .map((feed) => ({ ...feed, touchpointId: null }))
    .toSorted((a, b) => Number(a.channel !== '') - Number(b.channel !== ''))
  return { ...(await settingsNow(context)), usualFeeds: usual }
}

export function changeSettings(context: Context, change: Partial<ListeningSettings>) {
  return context.transaction(async (tx) => {
    await tx.db.selectFrom('touchpoint_settings').select('version').forUpdate().execute()
    const before = await settingsNow(tx)
    const after = { ...before, ...change }
    await tx.db
      .updateTable('touchpoint_settings')
      .set({
        asked_most: after.askedMost,
        asked_days: after.askedDays,
        again_days: after.againDays,
        feeds: json(after.feeds),
      })
      .execute()
    await tx.audit('listening.changed', { before, after })
    return after
  })
}
