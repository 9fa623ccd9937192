import type { Context } from '../../../platform/context.ts'
import { newId } from '../../../platform/ids.ts'
import { plusDays } from '../../../platform/period.ts'
import { share } from '../../../statistics/share.ts'
import { daysNow } from '../../customers/index.ts'
import { countNegative } from '../themes/facts.ts'
import { alarmsOf, allAlerts } from './store.ts'

export interface Limit {
  /** Percent. */
  above: number
  least: number
}

/**
 * Whether a rule is met: enough comments, and even the lower end of the 95 % interval (Wilson) of the negative share lies
 * above the limit, so that a few comments more or less do not call people.
 */
export function isMet({ hits, n }: { hits: number; n: number }, { above, least }: Limit) {
  const found = n >= least ? share({ hits, n }) : null
  return found && found.low * 100 > above ? { low: found.low * 100 } : null
}

/** Opens and closes the alarms of all rules by the last days with data. */
export async function judgeAlerts(context: Context): Promise<void> {
  const [alerts, alarms, { span }] = await Promise.all([
    allAlerts(context),
    alarmsOf(context),
    daysNow(context),
  ])
  if (!span) return
  for (const { id, about, about_id: aboutId, above, days, least } of alerts) {
    const until = plusDays(span.last, 1)
    const counted = await countNegative(context, { about, aboutId, from: plusDays(until, -days), until })
    const met = isMet(counted, { above, least })
    const open = alarms.find(({ alert_id, closed_at }) => alert_id === id && !closed_at)
    if (met && !open) await openAlarm(context, id, { ...counted, ...met })
    if (!met && open)
      await context.db
        .updateTable('voice_alarms')
        .set({ closed_at: context.now() })
        .where('id', '=', open.id)
        .execute()
  }
}

async function openAlarm(
  { db, now }: Context,
  alertId: string,
  { hits, n, low }: { hits: number; n: number; low: number },
) {
  await db
    .insertInto('voice_alarms')
    .values({
      id: newId(),
      alert_id: alertId,
      opened_at: now(),
      closed_at: null,
      negative: hits,
      comments: n,
      low,
    })
    .execute()
}
