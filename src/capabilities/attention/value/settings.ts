import type { ColumnType } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'

/** `orders`: customers come when they like, and leaving is silent. `contract`: they pay each period until they stop. */
export const buyingKinds = ['auto', 'orders', 'contract'] as const

/** How value is worked out; everything has a default, so that nothing has to be set up. */
export const ValueSettings = z.object({
  kind: z.enum(buyingKinds, 'Choose auto, orders or contract.').default('auto'),
  /** How many days ahead value is told. */
  horizonDays: z
    .int('Say how many days, in whole numbers.')
    .min(30, 'At least 30 days.')
    .max(1_826, 'At most five years (1,826 days).')
    .default(365),
  /** Share of the revenue that is left after costs; 1: value is revenue. */
  margin: z.number('Give a share.').gt(0, 'A margin is above 0.').max(1, 'A margin is at most 1.').default(1),
  /** What money is worth less in a year. */
  discount: z.number('Give a share.').min(0, 'At least 0.').max(1, 'At most 1.').default(0),
  /** Of the simple formula: years a customer stays, and what it costs to win one. */
  years: z
    .number('Give a number of years.')
    .gt(0, 'More than 0 years.')
    .max(50, 'At most 50 years.')
    .default(3),
  acquisitionCost: z.number('Give an amount.').min(0, 'At least 0.').max(1e9, 'This is too much.').default(0),
})
export type ValueSettings = z.infer<typeof ValueSettings>

interface SettingsTable {
  only_one: ColumnType<boolean, boolean | undefined, never>
  settings: ColumnType<unknown, string, string>
  changed_at: Date
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    value_settings: SettingsTable
  }
}

export async function valueSettings({ db }: Pick<Context, 'db'>): Promise<ValueSettings> {
  const row = await db.selectFrom('value_settings').select('settings').executeTakeFirst()
  return ValueSettings.parse(row?.settings ?? {})
}

/** The values are worked out anew with them. */
export function changeValueSettings(context: Context, settings: ValueSettings): Promise<ValueSettings> {
  return context.transaction(async (tx) => {
    const before = await valueSettings(tx)
    const row = { settings: JSON.stringify(settings), changed_at: tx.now() }
    await tx.db
      .insertInto('value_settings')
      .values(row)
      .onConflict((known) => known.column('only_one').doUpdateSet(row))
      .execute()
    await tx.audit('value.settings-changed', { before, after: settings })
    await tx.enqueue('value.work-out', { isAsked: true })
    return settings
  })
}
