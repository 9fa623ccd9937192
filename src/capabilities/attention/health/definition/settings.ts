import { type ColumnType, sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../../../platform/context.ts'
import { Leaving } from './definition.ts'

interface HealthSettingsTable {
  only_one: ColumnType<boolean, never, never>
  settings: ColumnType<unknown, unknown, unknown>
  changed_at: Date
}

declare module '../../../../platform/postgres/tables.ts' {
  interface Tables {
    health_settings: HealthSettingsTable
  }
}

const Kept = z.object({
  leaving: Leaving.nullable().default(null),
  /** When learning was last asked for or begun. */
  learningSince: z.coerce.date().nullable().default(null),
})
type Kept = z.infer<typeof Kept>

export async function healthSettings({ db }: Pick<Context, 'db'>): Promise<Kept> {
  const row = await db.selectFrom('health_settings').select('settings').executeTakeFirst()
  return Kept.parse(row?.settings ?? {})
}

/** Changes what is told; the rest stays as it is. */
export async function saveHealthSettings({ db, now }: Context, changed: Partial<Kept>): Promise<void> {
  const told = sql`${JSON.stringify(changed)}::jsonb`
  await db
    .insertInto('health_settings')
    .values({ settings: told, changed_at: now() })
    .onConflict((known) =>
      known
        .column('only_one')
        .doUpdateSet({ settings: sql`health_settings.settings || ${told}`, changed_at: now() }),
    )
    .execute()
}
