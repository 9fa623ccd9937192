import { sql } from 'kysely'
import type { Aging, Personal, Somebody } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import { digestOf } from './people.ts'

type Identity = Somebody['identities'][number]

/**
 * Deliveries are kept as they came, so a person may stand in them. Found are those that named them when they were read,
 * and, as one that failed or was ignored was never understood, those whose words hold their e-mail address, phone number
 * or a long id. What is erased keeps its place in the log, without its words.
 */
export const deliveriesPersonal: Personal = {
  async held(context, who): Promise<Record<string, unknown[]>> {
    const rows = await found(context, who, 'id, received_at, headers, body')
    const deliveries = rows.map(({ received_at, headers, body }) => ({
      receivedAt: received_at,
      headers,
      body,
    }))
    return deliveries.length === 0 ? {} : { 'Webhook deliveries': deliveries }
  },
  async erase(context, who) {
    const ids = (await found(context, who, 'id')).map(({ id }) => id)
    await forgetDeliveries(context, ids)
  },
}

/** Each keeps its place in the log, without its words and without whom it named. */
async function forgetDeliveries({ db }: Pick<Context, 'db'>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`
      UPDATE webhook_deliveries SET body = NULL, headers = '{}', people = '{}', field = NULL, fix = NULL,
        state = CASE state WHEN 'done' THEN 'done' ELSE 'ignored' END, reason = 'Erased at a person’s request.'
      WHERE id = ANY (${ids}::uuid[])`.execute(db)
}

interface Found {
  id: string
  received_at?: Date
  headers?: unknown
  body?: string
}

async function found({ db }: Context, { identities }: Somebody, columns: string): Promise<Found[]> {
  if (identities.length === 0) return []
  const digests = identities.map(digestOf)
  const words = identities.flatMap(wordsOf)
  const digits = identities.flatMap(digitsOf)
  const rows = await sql<Found>`
    SELECT ${sql.raw(columns)} FROM webhook_deliveries
    WHERE body IS NOT NULL AND (
      people && ${digests}::text[]
      OR EXISTS (SELECT FROM unnest(${words}::text[]) AS word WHERE strpos(lower(body), word) > 0)
      OR EXISTS (SELECT FROM unnest(${digits}::text[]) AS number
        WHERE strpos(regexp_replace(body, '[ ()/.-]', '', 'g'), number) > 0)
    ) ORDER BY id`.execute(db)
  return rows.rows
}

/** Without the country's number, which senders write in many ways or not at all. */
function digitsOf({ kind, value }: Identity): string[] {
  const digits = value.replace(/\D/g, '')
  return kind === 'phone' && digits.length >= longEnough ? [digits.slice(-9)] : []
}

/** A short id stands in every second delivery by chance; a long one does not. */
const longEnough = 8

function wordsOf({ kind, value }: Identity): string[] {
  if (kind === 'email') return [value.toLowerCase(), value.toLowerCase().replace('@', '\\u0040')]
  const word = kind === 'external' ? value.slice(value.indexOf(':') + 1) : value
  const isManyPeoples = kind === 'name' && !/\s/.test(word)
  if (kind === 'phone' || isManyPeoples || word.length < longEnough) return []
  return [JSON.stringify(word.toLowerCase())]
}

export const agingDeliveries: Aging = {
  kind: 'webhook-deliveries',
  name: 'Webhook deliveries, as they came',
  async count({ db }, before) {
    const { n } = await db
      .selectFrom('webhook_deliveries')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('received_at', '<', before)
      .executeTakeFirstOrThrow()
    return n
  },
  async remove({ db }, before) {
    const { numDeletedRows } = await db
      .deleteFrom('webhook_deliveries')
      .where('received_at', '<', before)
      .executeTakeFirst()
    return Number(numDeletedRows)
  },
}
