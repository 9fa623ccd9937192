import { z } from 'zod'
import type { Context } from '../../../../platform/context.ts'

const day = 86_400_000

const Message = z.object({
  text: z.string(),
  language: z.string(),
  emotions: z.array(z.string()),
  signals: z.array(z.string()),
})

interface Whose {
  /** All records that are the customer. */
  records: readonly string[]
  until: Date
}

const mostMessages = 12

/** What they wrote within thirty days, the latest first. */
export function messagesOf({ facts }: Context, { records, until }: Whose) {
  return facts.query(
    Message,
    `SELECT text, lower(substring(language, 1, 2)) AS language, emotions, signals FROM (
      SELECT id, occurred_at, kind, direction, text, language, emotions, signals FROM interactions
      WHERE customer_id IN {records:Array(UUID)}
        AND occurred_at >= {from:DateTime64(3)} AND occurred_at <= {until:DateTime64(3)}
      ORDER BY version DESC LIMIT 1 BY id)
    WHERE text != '' AND direction != 'out' AND kind != 'note'
    ORDER BY occurred_at DESC, id LIMIT {most:UInt8}`,
    { records, from: new Date(until.getTime() - 30 * day), until, most: mostMessages },
  )
}

const Happened = z.object({
  contacts: z.coerce.number(),
  first_at: z.coerce.date().nullable(),
})

/** How often they got in touch within thirty days (one conversation is one time), and since when they are known. */
export async function contactsOf({ facts }: Context, { records, until }: Whose) {
  const [row] = await facts.query(
    Happened,
    `SELECT uniqExactIf(if(conversation_id = '', toString(id), conversation_id),
        direction = 'in' AND kind IN ('message', 'call', 'visit', 'ticket') AND occurred_at >= {from:DateTime64(3)}) AS contacts,
      minOrNull(occurred_at) AS first_at
    FROM interactions WHERE customer_id IN {records:Array(UUID)} AND occurred_at <= {until:DateTime64(3)}`,
    { records, from: new Date(until.getTime() - 30 * day), until },
  )
  return { contacts: row?.contacts ?? 0, firstAt: row?.first_at ?? null }
}

const Count = z.object({ n: z.coerce.number() })

/** What they asked within ninety days and nobody answered. */
export async function unansweredOf({ facts }: Context, { records, until }: Whose): Promise<number> {
  const [row] = await facts.query(
    Count,
    `SELECT count() AS n FROM conversation_outcomes FINAL
    WHERE customer_id IN {records:Array(UUID)} AND outcome = 'unanswered'
      AND opened_at >= {from:DateTime64(3)} AND opened_at <= {until:DateTime64(3)}`,
    { records, from: new Date(until.getTime() - 90 * day), until },
  )
  return row?.n ?? 0
}

const Broken = z.object({ due: z.coerce.date(), order_id: z.string(), product: z.string() })
export type BrokenPromise = z.infer<typeof Broken>

/** Promises to them that were broken within ninety days, the latest first. */
export function brokenPromisesOf({ facts }: Context, { records, until }: Whose): Promise<BrokenPromise[]> {
  return facts.query(
    Broken,
    `SELECT due, order_id, product FROM promises FINAL
    WHERE customer_id IN {records:Array(UUID)} AND is_kept = 0
      AND due >= {from:DateTime64(3)} AND due <= {until:DateTime64(3)}
    ORDER BY due DESC, id LIMIT 50`,
    { records, from: new Date(until.getTime() - 90 * day), until },
  )
}
