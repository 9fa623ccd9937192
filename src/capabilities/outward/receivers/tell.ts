import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { idFrom, newId } from '../../../platform/ids.ts'
import type { EventType } from './event-types.ts'
import { receiversOf } from './listening.ts'

type Data = Readonly<Record<string, unknown>>

const wakeEveryMs = 1_000
let lastWoken = Number.NEGATIVE_INFINITY

/**
 * Tells other systems what happened, once for each of `data` (one thing or several of a kind). In a transaction it is
 * told if, and only if, the transaction is committed; where nobody listens it costs nothing. `data` goes out as it is:
 * ids and figures, and no personal data that whoever set the receiver up would not expect. With `keys`, one for each of
 * `data`, what was told under a key before is not told again.
 */
export async function tell(
  context: Context,
  type: EventType,
  data: Data | readonly Data[],
  { keys }: { keys?: readonly string[] } = {},
): Promise<void> {
  const receivers = await receiversOf(context, type)
  const all = isMany(data) ? data : [data]
  if (receivers.length === 0 || all.length === 0) return
  await addNotices(context, receivers, { type, all, keys })
  await wake(context)
}

function isMany(data: Data | readonly Data[]): data is readonly Data[] {
  return Array.isArray(data)
}

interface Told {
  type: EventType
  all: readonly Data[]
  keys?: readonly string[]
}

/** Each notice is kept once, with one delivery for each receiver. Returns the ids of the deliveries. */
export async function addNotices(
  { db, now }: Context,
  receivers: readonly string[],
  { type, all, keys }: Told,
): Promise<string[]> {
  const at = now()
  const ids = all.map((_one, n) => (keys ? idFrom(`notice ${type}`, keys[n]!) : newId(at)))
  const { rows } = await sql<{ id: string }>`
    INSERT INTO notices (id, type, data, at)
    SELECT id, ${type}, data::jsonb, ${at}
    FROM unnest(${ids}::uuid[], ${all.map((one) => JSON.stringify(one))}::text[]) AS new (id, data)
    ON CONFLICT (id) DO NOTHING
    RETURNING id`.execute(db)
  const pairs = rows.flatMap(({ id: notice }) =>
    receivers.map((receiver) => ({ id: newId(at), notice, receiver })),
  )
  await sql`
    INSERT INTO notice_deliveries (id, receiver_id, notice_id, state, due_at)
    SELECT new.id, receivers.id, notice, 'waiting', ${at}
    FROM unnest(
      ${pairs.map(({ id }) => id)}::uuid[],
      ${pairs.map(({ receiver }) => receiver)}::uuid[],
      ${pairs.map(({ notice }) => notice)}::uuid[]
    ) AS new (id, receiver, notice)
    JOIN receivers ON receivers.id = receiver`.execute(db)
  return pairs.map(({ id }) => id)
}

/** Whoever delivers looks around for a moment after the last one, and each minute anyhow: once in a second is enough. */
async function wake(context: Context): Promise<void> {
  if (performance.now() - lastWoken < wakeEveryMs) return
  lastWoken = performance.now()
  await context.enqueue('outward.deliver', {})
}
