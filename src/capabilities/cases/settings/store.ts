import type { ColumnType } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { type BusinessTime, businessTime } from '../clocks/business-time.ts'
import { firstSettings } from './first-settings.ts'
import { CaseSettings } from './settings.ts'

interface SettingsTable {
  only_one: ColumnType<boolean, boolean | undefined, never>
  settings: ColumnType<unknown, string, string>
  changed_at: Date
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    case_settings: SettingsTable
  }
}

/** What is in force: what the company set, or what holds from the first day. */
export async function caseSettings(context: Pick<Context, 'db'>): Promise<CaseSettings> {
  return (await keptSettings(context))?.settings ?? firstSettings
}

export async function keptSettings({ db }: Pick<Context, 'db'>) {
  const row = await db.selectFrom('case_settings').select(['settings', 'changed_at']).executeTakeFirst()
  return row && { settings: CaseSettings.parse(row.settings), changedAt: row.changed_at }
}

export async function saveSettings({ db, now }: Context, settings: CaseSettings): Promise<void> {
  const columns = { settings: JSON.stringify(settings), changed_at: now() }
  await db
    .insertInto('case_settings')
    .values(columns)
    .onConflict((known) => known.column('only_one').doUpdateSet(columns))
    .execute()
}

/** Time as it passes at work, by these settings. */
export function businessTimeOf(
  { settings }: Pick<Context, 'settings'>,
  { zone, hours, holidays }: CaseSettings,
): BusinessTime {
  return businessTime({
    zone: zone || settings.zone,
    hours,
    holidays: new Set(holidays.map(({ date }) => date)),
  })
}
