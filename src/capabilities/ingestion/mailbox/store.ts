import { type ColumnType, type Selectable, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { MailTrouble } from '../../../platform/mail/imap-trouble.ts'
import { unseal } from '../../../platform/secrets.ts'

interface MailboxTable {
  source_id: string
  host: string
  port: number
  security: 'tls' | 'starttls' | 'none'
  username: string
  secret: string
  secret_kind: 'password' | 'token'
  folders: string[]
  sent_folders: string[]
  own_addresses: string[]
  read_from: Date
  every_seconds: number
  take_lists: boolean
  revision: ColumnType<number, undefined, number>
  paused_at: ColumnType<Date | null, undefined, Date | null>
  last_read_at: ColumnType<Date | null, undefined, Date | null>
  taken: ColumnType<number, undefined, number>
  failures: ColumnType<number, undefined, number>
  trouble: ColumnType<string | null, undefined, string | null>
  trouble_fix: ColumnType<string | null, undefined, string | null>
  trouble_since: ColumnType<Date | null, undefined, Date | null>
  next_at: ColumnType<Date | null, undefined, Date | null>
}
export type MailboxRow = Selectable<MailboxTable>

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    mailboxes: MailboxTable
    mailbox_folders: { source_id: string; path: string; uid_validity: string; last_uid: number }
    mailbox_mails: { source_id: string; digest: string; read_at: Date }
    mailbox_threads: { source_id: string; digest: string; conversation: string }
    mailbox_subjects: {
      source_id: string
      subject: string
      person: string
      conversation: string
      last_at: Date
    }
    mailbox_skips: { source_id: string; reason: string; mails: number; last_at: Date }
  }
}

/** A mailbox with the source it belongs to. */
export type MailboxOfSource = MailboxRow & {
  name: string
  unit: string
  created_at: Date
  revoked_at: Date | null
}

function joined({ db }: Pick<Context, 'db'>) {
  return db
    .selectFrom('mailboxes')
    .innerJoin('sources', 'sources.id', 'mailboxes.source_id')
    .selectAll('mailboxes')
    .select(['sources.name', 'sources.unit', 'sources.created_at', 'sources.revoked_at'])
}

/** Absent or of another unit is the same to whoever asks. */
export async function findMailbox(context: Context, id: string): Promise<MailboxOfSource> {
  return visible(context, await joined(context).where('source_id', '=', id).executeTakeFirst())
}

export async function lockMailbox(tx: Context, id: string): Promise<MailboxOfSource> {
  const row = await joined(tx).where('source_id', '=', id).forUpdate('mailboxes').executeTakeFirst()
  return visible(tx, row)
}

function visible({ actor }: Context, row: MailboxOfSource | undefined): MailboxOfSource {
  if (!row || (actor.units !== 'all' && !actor.units.includes(row.unit)))
    throw new NotFound('This mailbox is gone.')
  return row
}

/** Those that are to be read: neither paused nor removed. */
export function mailboxesToRead(context: Context): Promise<MailboxOfSource[]> {
  return joined(context).where('paused_at', 'is', null).where('revoked_at', 'is', null).execute()
}

export async function insertMailbox(
  { db }: Context,
  row: Omit<
    MailboxRow,
    'revision' | 'paused_at' | 'last_read_at' | 'taken' | 'failures' | 'next_at' | `trouble${string}`
  >,
): Promise<void> {
  await db.insertInto('mailboxes').values(row).execute()
}

export async function updateMailbox({ db }: Context, id: string, change: Partial<MailboxRow>): Promise<void> {
  await db.updateTable('mailboxes').set(change).where('source_id', '=', id).execute()
}

export function placeOfSecret(sourceId: string): string {
  return `mailbox:${sourceId}`
}

export function accessOf({ settings }: Context, row: MailboxRow) {
  const secret = unseal(settings, row.secret, placeOfSecret(row.source_id))
  const { host, port, security, username: user, secret_kind: secretKind } = row
  return { host, port, security, user, secret, secretKind }
}

/** It was read: whatever was wrong before is over. */
export async function markRead(context: Context, id: string, nextAt: Date): Promise<void> {
  const well = { failures: 0, trouble: null, trouble_fix: null, trouble_since: null }
  await updateMailbox(context, id, { ...well, last_read_at: context.now(), next_at: nextAt })
}

export async function markTrouble(
  { db, now }: Context,
  id: string,
  { message, fix }: MailTrouble,
  nextAt: Date,
): Promise<void> {
  await db
    .updateTable('mailboxes')
    .set({
      trouble: message,
      trouble_fix: fix,
      trouble_since: sql`coalesce(trouble_since, ${now()})`,
      failures: sql`failures + 1`,
      next_at: nextAt,
    })
    .where('source_id', '=', id)
    .execute()
}

export function skipsOf({ db }: Context, id: string) {
  return db
    .selectFrom('mailbox_skips')
    .select(['reason', 'mails', 'last_at'])
    .where('source_id', '=', id)
    .orderBy('mails', 'desc')
    .orderBy('reason')
    .execute()
}
