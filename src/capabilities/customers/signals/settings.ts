import type { ColumnType } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { usualRules } from '../../../statistics/watch.ts'
import { signalIds } from './definitions.ts'

const Words = z.array(z.string().trim().min(2).max(60)).min(1).max(40)
const Days = z.number().int()

/** What the signals go by; everything has a default, so that nothing has to be set up. */
export const SignalSettings = z.object({
  /** Not watched. */
  off: z.array(z.enum(signalIds)).max(signalIds.length).default([]),
  /** Of a hundred days on which nothing happened, so many may see an alarm. */
  falseAlarms: z
    .number()
    .min(0.1)
    .max(20)
    .default(usualRules.falseAlarms * 100),
  /** Changes smaller than this share of the usual are not told, in percent. */
  leastChange: z
    .number()
    .min(0)
    .max(100)
    .default(usualRules.leastChange * 100),
  /** Overdue: silent for so many usual gaps, and at least so many days; from so many active days on. */
  silenceFactor: z.number().min(1.5).max(10).default(3),
  silenceLeastDays: Days.min(2).max(365).default(14),
  rhythmFrom: Days.min(3).max(30).default(4),
  /** Who bought again within so many days came back. */
  repeatDays: Days.min(7).max(365).default(60),
  /** Returns are held against the orders of so many days before. */
  returnDays: Days.min(7).max(180).default(30),
  /** A first reply within so many hours is in time. */
  replyHours: Days.min(1).max(336).default(24),
  /** How sources name such things: an event counts whose name contains one of these, in upper or lower case. */
  complaintWords: Words.default(['complain', 'beschwerde', 'reklamation', 'grievance']),
  returnWords: Words.default(['return', 'refund', 'retoure', 'rücksendung']),
  unsubscribeWords: Words.default([
    'unsubscribe',
    'opt out',
    'opt-out',
    'optout',
    'abmeld',
    'spam complaint',
  ]),
})
export type SignalSettings = z.infer<typeof SignalSettings>

interface SettingsTable {
  single: ColumnType<boolean, boolean | undefined, never>
  settings: ColumnType<unknown, string, string>
  changed_by: string
  changed_at: Date
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    signal_settings: SettingsTable
    quality_settings: SettingsTable
  }
}

export async function signalSettings({ db }: Context): Promise<SignalSettings> {
  const row = await db.selectFrom('signal_settings').select('settings').executeTakeFirst()
  return SignalSettings.parse(row?.settings ?? {})
}

/** The series are worked out anew with them. */
export function changeSignalSettings(context: Context, settings: SignalSettings): Promise<SignalSettings> {
  return context.transaction(async (tx) => {
    const before = await signalSettings(tx)
    const row = { settings: JSON.stringify(settings), changed_by: tx.actor.id, changed_at: tx.now() }
    await tx.db
      .insertInto('signal_settings')
      .values(row)
      .onConflict((known) => known.column('single').doUpdateSet(row))
      .execute()
    await tx.audit('signals.settings-changed', { before, after: settings })
    await tx.enqueue('signals.look', { isAsked: true })
    return settings
  })
}
