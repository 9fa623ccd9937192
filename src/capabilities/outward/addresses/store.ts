import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { MessageChannel, Refusal } from '../messages/outgoing.ts'
import type { AddressIn, Refused } from './refused.ts'

interface RefusedTable {
  mark: Buffer
  channel: MessageChannel
  purpose: string
  reason: Refusal
  why: string
  customer_id: string | null
  at: Date
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    refused_addresses: RefusedTable
  }
}

export async function isAnyRefused({ db }: Context): Promise<boolean> {
  return (await db.selectFrom('refused_addresses').select('channel').limit(1).execute()).length > 0
}

/** By mark in hexadecimal. */
export async function refusedMarks(
  { db }: Context,
  { channel, purpose }: AddressIn,
  marks: readonly string[],
): Promise<Map<string, Refused>> {
  const { rows } = await sql<{ mark: string; reason: Refusal; why: string }>`
    SELECT DISTINCT ON (mark) encode(mark, 'hex') AS mark, reason, why FROM refused_addresses
    WHERE mark = ANY (SELECT decode(hex, 'hex') FROM unnest(${marks}::text[]) AS hex)
      AND channel = ${channel} AND purpose IN ('', ${purpose})
    ORDER BY mark, purpose`.execute(db)
  return new Map(rows.map(({ mark, reason, why }) => [mark, { reason, why }]))
}

export interface NewRefusal {
  mark: Buffer
  channel: MessageChannel
  /** Empty for every purpose. */
  purpose: string
  reason: Refusal
  why: string
  customerId: string | null
}

/** What is known already stays as it was told first; a complaint weighs more than a mail that came back. */
export async function refuse({ db, now }: Context, { customerId, ...refusal }: NewRefusal): Promise<void> {
  await db
    .insertInto('refused_addresses')
    .values({ ...refusal, customer_id: customerId, at: now() })
    .onConflict((known) =>
      known
        .columns(['mark', 'channel', 'purpose'])
        .doUpdateSet({ reason: refusal.reason, why: refusal.why })
        .where(sql<boolean>`excluded.reason = 'complained' AND refused_addresses.reason = 'bounced'`),
    )
    .execute()
}

interface Which {
  mark: Buffer
  channel: MessageChannel
  purpose: string
}

export async function findRefusal({ db }: Context, { mark, channel, purpose }: Which) {
  return db
    .selectFrom('refused_addresses')
    .selectAll()
    .where('mark', '=', mark)
    .where('channel', '=', channel)
    .where('purpose', '=', purpose)
    .executeTakeFirst()
}

/** Returns whether there was such a refusal. */
export async function takeBack({ db }: Context, { mark, channel, purpose }: Which): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('refused_addresses')
    .where('mark', '=', mark)
    .where('channel', '=', channel)
    .where('purpose', '=', purpose)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export function refusalsOf({ db }: Context, mark: Buffer) {
  return db.selectFrom('refused_addresses').selectAll().where('mark', '=', mark).forUpdate().execute()
}

const mostShown = 200

export function newestRefused(
  { db }: Context,
  { reason, marks }: { reason?: Refusal; marks?: readonly Buffer[] },
) {
  let query = db.selectFrom('refused_addresses').selectAll()
  if (reason) query = query.where('reason', '=', reason)
  if (marks) query = query.where('mark', 'in', marks)
  return query.orderBy('at', 'desc').orderBy('mark').limit(mostShown).execute()
}

export async function countRefused({ db }: Context): Promise<Record<Refusal, number>> {
  const rows = await db
    .selectFrom('refused_addresses')
    .select(['reason', ({ fn }) => fn.countAll<number>().as('n')])
    .groupBy('reason')
    .execute()
  const counts = { bounced: 0, complained: 0, unsubscribed: 0 }
  for (const { reason, n } of rows) counts[reason] = Number(n)
  return counts
}
