import type { Context } from '../../../platform/context.ts'
import { dayIn } from '../../../platform/facts/rollups/marks.ts'
import { daysBetween, plusDays } from '../../../platform/period.ts'
import { keepAlarms } from './alarms.ts'
import { collect } from './collect.ts'
import { pastChangedSince, spanOfFacts } from './series-facts.ts'
import { signalSettings } from './settings.ts'
import { lastRun, saveSeries } from './store.ts'

/** What is usual is learnt from eight weeks, and what lasts eight weeks becomes usual: this shows how it came to be. */
const daysWatched = 240
/** Later than this, what the last days tell is history, and no alarm. */
export const newestWithinDays = 7

/** Works out all signals and their alarms, when there is anything new before today. */
export async function lookAtSignals(context: Context, { isAsked = false }: { isAsked?: boolean } = {}) {
  const today = dayIn(context.settings.zone)(context.now())
  const span = await spanOfFacts(context, today)
  if (!span) return forgetSignals(context)
  const run = await lastRun(context)
  const isNew =
    !run.lookedAt || run.lastDay !== span.last || (await pastChangedSince(context, run.lookedAt, today))
  if (!isNew && !isAsked) return
  const startedAt = performance.now()
  const rules = await signalSettings(context)
  const days = Math.min(daysWatched - 1, daysBetween(span.first, span.last))
  const firstDay = plusDays(span.last, -days)
  const asked = { firstDay, lastDay: span.last, interactions: span.n, rules }
  const { rows, chosen } = await collect(context, asked)
  const tookMs = performance.now() - startedAt
  await saveSeries(context, rows, { firstDay, lastDay: span.last, chosen, tookMs })
  await keepAlarms(context, { isNow: span.last >= plusDays(today, -newestWithinDays) })
}

/** The last interaction is gone: there is nothing to watch. */
async function forgetSignals(context: Context) {
  await context.transaction(async ({ db }) => {
    await db.deleteFrom('signal_days').execute()
    await db.deleteFrom('signal_alarms').execute()
    await db
      .updateTable('signal_runs')
      .set({ looked_at: null, took_ms: null, first_day: null, last_day: null, chosen: '{}' })
      .execute()
  })
}
