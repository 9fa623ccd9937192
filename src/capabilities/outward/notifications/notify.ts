import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { newId } from '../../../platform/ids.ts'
import type { NotificationKind } from './kinds.ts'

export interface NewNotification {
  /** Ids of people. Whoever does something is not told of it; who left hears nothing. */
  to: readonly string[]
  kind: NotificationKind
  /** One line: `Case 12 is yours now`. */
  title: string
  /** One or two sentences more. */
  says?: string
  /** Where it leads, within Attune: `/cases/0199…`. */
  link: string
  /** The same key tells nobody twice. */
  key: string
  /** Whom the words are about, where they name or describe a customer: it goes when they are forgotten. */
  customerId?: string
}

/**
 * Tells colleagues: in the bell and on their page at once, by mail as each of them chose. In a transaction it is told
 * if, and only if, the transaction is committed.
 */
export async function notify(
  { db, actor, now }: Context,
  { to, kind, title, says = '', link, key, customerId }: NewNotification,
): Promise<void> {
  const at = now()
  const others = [...new Set(to)].filter((id) => id !== actor.id)
  if (others.length === 0) return
  await sql`
    INSERT INTO notifications (id, person_id, kind, title, says, link, key, customer_id, at)
    SELECT new.id, people.id, ${kind}, ${title}, ${says}, ${link}, ${key}, ${customerId ?? null}::uuid, ${at}
    FROM unnest(${others.map(() => newId(at))}::uuid[], ${others}::uuid[]) AS new (id, person)
    JOIN people ON people.id = new.person AND people.disabled_at IS NULL
    ON CONFLICT (person_id, key) DO NOTHING`.execute(db)
}
