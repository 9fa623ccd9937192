import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'

const Heard = z.object({ customer_id: z.string(), at: z.coerce.date() })
const atOnce = 4_000

/**
 * Takes back the ids by which an import knew customers who stay. One is kept where something else was heard of its
 * customer since: that may have come under this very id, and its next message must find the same customer.
 */
export async function removeImportedIdentities(context: Context, importId: string) {
  const { db } = context
  const brought = await db
    .selectFrom('identities')
    .select(['kind', 'value', 'customer_id', 'first_seen'])
    .where('import_id', '=', importId)
    // What was merged since belongs to more than this import.
    .whereRef('origin_id', '=', 'customer_id')
    .execute()
  for (let from = 0; from < brought.length; from += atOnce) {
    const some = brought.slice(from, from + atOnce)
    const heard = await lastHeardOf(context, [...new Set(some.map(({ customer_id }) => customer_id))])
    const unused = some.filter((one) => (heard.get(one.customer_id) ?? 0) <= one.first_seen.getTime())
    for (const { kind, value, customer_id } of unused) {
      await db
        .deleteFrom('identities as gone')
        .where('kind', '=', kind)
        .where('value', '=', value)
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('identities as other')
              .select('other.value')
              .where('other.customer_id', '=', customer_id)
              .where('other.import_id', '!=', importId),
          ),
        )
        .execute()
    }
  }
}

async function lastHeardOf({ facts }: Context, ids: readonly string[]) {
  const rows = await facts.query(
    Heard,
    'SELECT customer_id, max(received_at) AS at FROM interactions WHERE customer_id IN {ids:Array(UUID)} GROUP BY customer_id',
    { ids: [...ids] },
  )
  return new Map(rows.map(({ customer_id, at }) => [customer_id, at.getTime()]))
}
