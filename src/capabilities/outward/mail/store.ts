import type { ColumnType, Selectable } from 'kysely'
import type { Context } from '../../../platform/context.ts'

interface SenderTable {
  id: ColumnType<string, string | undefined, never>
  host: string
  port: number
  security: 'tls' | 'starttls' | 'none'
  user_name: string
  password_sealed: string
  from_name: string
  from_address: string
  reply_to: string
  bounce_address: string
  per_minute: number
  changed_at: Date
  trouble: ColumnType<string, string | undefined, string>
  trouble_fix: ColumnType<string, string | undefined, string>
  trouble_since: ColumnType<Date | null, Date | null | undefined, Date | null>
  last_sent_at: ColumnType<Date | null, undefined, Date | null>
}
export type SenderRow = Selectable<SenderTable>

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    mail_senders: SenderTable
  }
}

/** Binds the sealed password to its place. */
export const placeOfPassword = 'mail sender'

export function findSender({ db }: Context): Promise<SenderRow | undefined> {
  return db.selectFrom('mail_senders').selectAll().where('id', '=', 'default').executeTakeFirst()
}

type Settings = Omit<SenderRow, 'id' | 'last_sent_at' | `trouble${string}`>

/** A changed account starts without the trouble of the one before. */
export async function keepSender({ db }: Context, row: Settings): Promise<void> {
  const well = { trouble: '', trouble_fix: '', trouble_since: null }
  await db
    .insertInto('mail_senders')
    .values({ ...row, ...well })
    .onConflict((known) => known.column('id').doUpdateSet({ ...row, ...well }))
    .execute()
}

export async function dropSender({ db }: Context): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('mail_senders').executeTakeFirst()
  return numDeletedRows > 0n
}

export async function markSenderWell({ db, now }: Context): Promise<void> {
  await db
    .updateTable('mail_senders')
    .set({ last_sent_at: now(), trouble: '', trouble_fix: '', trouble_since: null })
    .execute()
}

export async function markSenderTrouble(
  { db, now }: Context,
  { message, fix }: { message: string; fix: string },
): Promise<void> {
  await db
    .updateTable('mail_senders')
    .set(({ fn, ref, val }) => ({
      trouble: message,
      trouble_fix: fix,
      trouble_since: fn.coalesce(ref('trouble_since'), val(now())),
    }))
    .execute()
}
