import { sql } from 'kysely'
import type { Somebody } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import { markOf } from '../addresses/mark.ts'

/** Everything that left for them, and what they said no to. */
export async function heldMessages(context: Context, who: Somebody): Promise<Record<string, unknown[]>> {
  const marks = marksOf(context, who)
  const messages = await sql`
    SELECT channel, purpose, state, why, sent_at FROM outward_messages
    WHERE customer_id = ANY (${who.customerIds}::uuid[]) OR mark = ANY (${marks}::bytea[])
    ORDER BY changed_at`.execute(context.db)
  const refusals = await sql`
    SELECT channel, purpose, reason, why, at FROM refused_addresses
    WHERE customer_id = ANY (${who.customerIds}::uuid[]) OR mark = ANY (${marks}::bytea[])
    ORDER BY at`.execute(context.db)
  return {
    ...(messages.rows.length > 0 && { 'Messages we sent': messages.rows }),
    ...(refusals.rows.length > 0 && { 'Addresses we no longer write to': refusals.rows }),
  }
}

/** The address stays refused, by a mark that nobody can read. */
export async function forgetMessages(context: Context, who: Somebody): Promise<void> {
  const marks = marksOf(context, who)
  await sql`
    DELETE FROM outward_messages
    WHERE customer_id = ANY (${who.customerIds}::uuid[]) OR mark = ANY (${marks}::bytea[])`.execute(
    context.db,
  )
  await sql`
    UPDATE refused_addresses SET customer_id = NULL, why = ''
    WHERE customer_id = ANY (${who.customerIds}::uuid[]) OR mark = ANY (${marks}::bytea[])`.execute(
    context.db,
  )
}

function marksOf(context: Context, { identities }: Somebody): Buffer[] {
  return identities.flatMap(({ kind, value }) => {
    if (kind === 'email') return [markOf(context, 'email', value)]
    return kind === 'phone' ? [markOf(context, 'sms', value)] : []
  })
}

export async function oldMessages({ db }: Context, before: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::integer AS n FROM outward_messages WHERE changed_at < ${before}`.execute(db)
  return rows[0]?.n ?? 0
}

const atOnce = 10_000

/** A few at a time: nobody who sends meanwhile has to wait. */
export async function removeOldMessages({ db }: Context, before: Date): Promise<number> {
  let removed = 0
  for (;;) {
    const { numAffectedRows = 0n } = await sql`
      DELETE FROM outward_messages WHERE reference IN (
        SELECT reference FROM outward_messages WHERE changed_at < ${before} LIMIT ${atOnce})`.execute(db)
    removed += Number(numAffectedRows)
    if (numAffectedRows < BigInt(atOnce)) return removed
  }
}
