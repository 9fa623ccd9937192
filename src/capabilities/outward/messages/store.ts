import { type ColumnType, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { MessageChannel, MessageState } from './outgoing.ts'

interface MessageTable {
  reference: string
  channel: MessageChannel
  mark: Buffer
  customer_id: string | null
  purpose: string
  state: MessageState
  attempts: ColumnType<number, undefined, number>
  why: ColumnType<string, undefined, string>
  changed_at: Date
  sent_at: ColumnType<Date | null, undefined, Date | null>
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    outward_messages: MessageTable
  }
}

export interface Claim {
  reference: string
  mark: Buffer
  customerId: string | null
  purpose: string
}

/**
 * Takes these messages for sending: those never seen, and those that were put off. Returns how often each of them has
 * been tried with this time; whoever is missing was claimed before.
 */
export async function claim(
  { db, now }: Context,
  channel: MessageChannel,
  claims: readonly Claim[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ reference: string; attempts: number }>`
    INSERT INTO outward_messages (reference, channel, mark, customer_id, purpose, state, changed_at)
    SELECT reference, ${channel}, decode(mark, 'hex'), customer_id, purpose, 'sending', ${now()}
    FROM unnest(
      ${claims.map(({ reference }) => reference)}::uuid[],
      ${claims.map(({ mark }) => mark.toString('hex'))}::text[],
      ${claims.map(({ customerId }) => customerId)}::uuid[],
      ${claims.map(({ purpose }) => purpose)}::text[]
    ) AS new (reference, mark, customer_id, purpose)
    ON CONFLICT (reference) DO UPDATE
      SET state = 'sending', attempts = outward_messages.attempts + 1, changed_at = excluded.changed_at,
        mark = excluded.mark, channel = excluded.channel
      WHERE outward_messages.state = 'later'
    RETURNING reference, attempts`.execute(db)
  return new Map(rows.map(({ reference, attempts }) => [reference, attempts]))
}

export interface Settled {
  reference: string
  state: MessageState
  why: string
}

export async function settle({ db, now }: Context, settled: readonly Settled[]): Promise<void> {
  await sql`
    UPDATE outward_messages AS kept
    SET state = new.state, why = new.why, changed_at = ${now()},
      sent_at = CASE WHEN new.state = 'sent' THEN ${now()} ELSE kept.sent_at END
    FROM unnest(
      ${settled.map(({ reference }) => reference)}::uuid[],
      ${settled.map(({ state }) => state)}::text[],
      ${settled.map(({ why }) => why.slice(0, 500))}::text[]
    ) AS new (reference, state, why)
    WHERE kept.reference = new.reference`.execute(db)
}

export function findMessage({ db }: Context, reference: string) {
  return db.selectFrom('outward_messages').selectAll().where('reference', '=', reference).executeTakeFirst()
}

export async function messagesOf({ db }: Context, references: readonly string[]) {
  return db
    .selectFrom('outward_messages')
    .select(['reference', 'state', 'why', 'changed_at'])
    .where(sql<boolean>`reference = ANY (${references}::uuid[])`)
    .execute()
}

export async function changedMessages(
  { db }: Context,
  { since, states, most }: { since: Date; states: readonly MessageState[]; most: number },
) {
  return db
    .selectFrom('outward_messages')
    .select(['reference', 'state', 'why', 'changed_at'])
    .where('changed_at', '>=', since)
    .where(sql<boolean>`state = ANY (${states}::text[])`)
    .orderBy('changed_at')
    .orderBy('reference')
    .limit(most)
    .execute()
}
