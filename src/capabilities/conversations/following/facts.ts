import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'

/** What a conversation is made of: interactions in which somebody writes or speaks. */
export const isMessage = "conversation_id != '' AND kind IN ('message', 'ticket', 'call')"

const MessageRow = z.object({
  id: z.string(),
  customer_id: z.string(),
  known_as: z.string(),
  source: z.string(),
  conversation_id: z.string(),
  import_id: z.string(),
  kind: z.string(),
  channel: z.string(),
  touchpoint: z.string(),
  stage: z.string(),
  unit: z.string(),
  country: z.string(),
  language: z.string(),
  product: z.string(),
  order_id: z.string(),
  agent_id: z.string(),
  occurred_at: z.string(),
  direction: z.string(),
  text: z.string(),
  sentiment: z.number().nullable(),
  feeling: z.string(),
  emotions: z.array(z.string()),
  signals: z.array(z.string()),
  topics: z.array(z.string()),
  theme: z.string(),
  annotation_version: z.string(),
  hash: z.coerce.bigint(),
})
export type MessageRow = z.infer<typeof MessageRow>

const columns = Object.keys(MessageRow.shape).filter((name) => name !== 'hash')
const hash = 'cityHash64(id, version)'

/** All messages of these customers, by customer and time. */
export function messagesOf({ facts }: Context, customers: readonly string[]): Promise<MessageRow[]> {
  return facts.query(
    MessageRow,
    `SELECT ${columns.join(', ')}, ${hash} AS hash FROM interactions FINAL
    WHERE customer_id IN {customers:Array(UUID)} AND ${isMessage}
    ORDER BY customer_id, occurred_at, id`,
    { customers },
  )
}

const Customer = z.object({ customer_id: z.string() })

/** Whose conversations had messages arrive, or be understood, since a moment. */
export async function customersHeardSince({ facts }: Context, since: Date): Promise<string[]> {
  const rows = await facts.query(
    Customer,
    `SELECT DISTINCT customer_id FROM interactions
    WHERE ${isMessage} AND (received_at >= {since:DateTime64(3)}
      OR id IN (SELECT id FROM annotations WHERE version >= {version:UInt64}))
    ORDER BY customer_id`,
    { since, version: since.getTime() * 1000 },
  )
  return rows.map(({ customer_id }) => customer_id)
}

/** Whose conversations are not as they were when they were read, however that came about. */
export async function customersReadOtherwise({ facts }: Context): Promise<string[]> {
  const rows = await facts.query(
    Customer,
    `SELECT DISTINCT customer_id FROM (
      SELECT customer_id, source, conversation_id, sum(${hash}) AS words
      FROM interactions FINAL WHERE ${isMessage} GROUP BY customer_id, source, conversation_id
    ) AS there
    LEFT JOIN (SELECT customer_id, source, conversation_id, seen FROM conversation_outcomes FINAL) AS kept
      USING (customer_id, source, conversation_id)
    WHERE there.words != kept.seen ORDER BY customer_id`,
  )
  return rows.map(({ customer_id }) => customer_id)
}

/** Everybody with a conversation. */
export async function customersInConversation({ facts }: Context): Promise<string[]> {
  const rows = await facts.query(
    Customer,
    `SELECT DISTINCT customer_id FROM interactions WHERE ${isMessage} ORDER BY customer_id`,
  )
  return rows.map(({ customer_id }) => customer_id)
}

/** Lets go of conversations whose messages are gone, and of words that are. */
export async function removeOutlivedOutcomes({ facts }: Context): Promise<void> {
  await facts.command(`DELETE FROM conversation_outcomes WHERE (customer_id, source, conversation_id) NOT IN (
    SELECT customer_id, source, conversation_id FROM interactions WHERE ${isMessage})`)
  await facts.command(`ALTER TABLE conversation_outcomes UPDATE question = '' WHERE question != '' AND asked_in IN (
    SELECT id FROM interactions WHERE ${isMessage} AND text = '') SETTINGS mutations_sync = 2`)
}

export function removeOutcomesOfImport({ facts }: Pick<Context, 'facts'>, importId: string): Promise<void> {
  return facts.command('DELETE FROM conversation_outcomes WHERE has(import_ids, {importId:String})', {
    importId,
  })
}

const mostRows = 5_000

export async function writeOutcomes({ facts }: Context, rows: readonly object[]): Promise<void> {
  for (let first = 0; first < rows.length; first += mostRows)
    await facts.insert('conversation_outcomes', rows.slice(first, first + mostRows))
}
