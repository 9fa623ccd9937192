import type { ColumnType, Selectable } from 'kysely'
import type { Context } from '../../../platform/context.ts'

export type TextChannel = 'sms' | 'whatsapp'

interface ProviderTable {
  channel: TextChannel
  request_sealed: string
  per_minute: number
  changed_at: Date
  trouble: ColumnType<string, string | undefined, string>
  trouble_fix: ColumnType<string, string | undefined, string>
  trouble_since: ColumnType<Date | null, Date | null | undefined, Date | null>
  last_sent_at: ColumnType<Date | null, undefined, Date | null>
}
export type ProviderRow = Selectable<ProviderTable>

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    text_providers: ProviderTable
  }
}

export function listProviders({ db }: Context): Promise<ProviderRow[]> {
  return db.selectFrom('text_providers').selectAll().orderBy('channel').execute()
}

export function findProvider({ db }: Context, channel: TextChannel): Promise<ProviderRow | undefined> {
  return db.selectFrom('text_providers').selectAll().where('channel', '=', channel).executeTakeFirst()
}

type Settings = Pick<ProviderRow, 'channel' | 'request_sealed' | 'per_minute' | 'changed_at'>

export async function keepProvider({ db }: Context, row: Settings): Promise<void> {
  const well = { trouble: '', trouble_fix: '', trouble_since: null }
  await db
    .insertInto('text_providers')
    .values({ ...row, ...well })
    .onConflict((known) => known.column('channel').doUpdateSet({ ...row, ...well }))
    .execute()
}

export async function dropProvider({ db }: Context, channel: TextChannel): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('text_providers')
    .where('channel', '=', channel)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function markProvider(
  { db, now }: Context,
  channel: TextChannel,
  trouble: { message: string; fix: string } | undefined,
): Promise<void> {
  await db
    .updateTable('text_providers')
    .set(({ fn, ref, val }) =>
      trouble
        ? {
            trouble: trouble.message,
            trouble_fix: trouble.fix,
            trouble_since: fn.coalesce(ref('trouble_since'), val(now())),
          }
        : { last_sent_at: now(), trouble: '', trouble_fix: '', trouble_since: null },
    )
    .where('channel', '=', channel)
    .execute()
}
