import { z } from 'zod'
import type { Context } from '../../../../platform/context.ts'
import { type outcomeKeys, type ReplyKey, replyKeys } from './figure-keys.ts'

const Count = z.coerce.number()

export interface Served {
  /** The names by which one colleague serves customers. */
  agents: readonly string[]
  since: Date
}

/** Which conversations are theirs: they wrote or spoke in them. */
const isTheirs = 'hasAny(agents, {agents:Array(String)})'
const isAnswered = "outcome IN ('confirmed', 'silent')"
/** Who came back within a week is known a week later. */
const isSettled = `(${isAnswered} AND latest_at <= {settled:DateTime64(3)})`
/** The first words were upset, and the customer wrote again after our reply. */
const arrivedUpset = '(first_feeling <= -0.25 AND messages >= replies + 2)'
const endedBadly = "(outcome = 'unanswered' OR feeling = 'negative')"
const endedWell = `(${isAnswered} AND feeling != 'negative')`
const weekSeconds = 7 * 86_400

/** Each figure as hits and n, both conditions on a conversation. */
const shares: Record<string, { hits: string; of: string }> = {
  answered: { hits: isAnswered, of: "outcome IN ('confirmed', 'silent', 'unanswered')" },
  leftAtEase: { hits: 'last_feeling > -0.25', of: arrivedUpset },
  cameBack: { hits: `back_after <= ${weekSeconds}`, of: isSettled },
  ...Object.fromEntries(
    replyKeys.flatMap((part) => [
      [part, { hits: `${part} > 0`, of: 'replies_read > 0' }],
      [`bad_${part}`, { hits: `${part} > 0`, of: `replies_read > 0 AND ${endedBadly}` }],
      [`good_${part}`, { hits: `${part} > 0`, of: `replies_read > 0 AND ${endedWell}` }],
    ]),
  ),
}

export type CountedKey =
  | Exclude<(typeof outcomeKeys)[number], 'satisfied'>
  | ReplyKey
  | `${'bad' | 'good'}_${ReplyKey}`

const names = Object.keys(shares) as CountedKey[]
const Counted = z.object({ is_now: Count, conversations: Count }).extend(
  Object.fromEntries(
    names.flatMap((name) => [
      [`hits_${name}`, Count],
      [`n_${name}`, Count],
    ]),
  ),
)
export type Counted = { is_now: number; conversations: number } & Record<
  `${'hits' | 'n'}_${CountedKey}`,
  number
>

/** How somebody's conversations went, before and after a moment. */
export async function countOwn(
  { facts, now }: Context,
  { agents, since }: Served,
  middle: Date,
): Promise<Counted[]> {
  const columns = names.map((name) => {
    const { hits, of } = shares[name]!
    return `countIf((${of}) AND (${hits})) AS hits_${name}, countIf(${of}) AS n_${name}`
  })
  const rows = await facts.query(
    Counted,
    `SELECT opened_at >= {middle:DateTime64(3)} AS is_now, count() AS conversations, ${columns.join(', ')}
    FROM conversation_outcomes FINAL
    WHERE opened_at >= {since:DateTime64(3)} AND ${isTheirs} GROUP BY is_now`,
    { agents, since, middle, settled: new Date(now().getTime() - weekSeconds * 1_000) },
  )
  return rows as Counted[]
}

const Satisfied = z.object({ is_now: Count, hits: Count, n: Count })

/** Of those who rated their help on five points, how many gave the best two; other scales are not mixed in. */
export function countSatisfied({ facts }: Context, { agents, since }: Served, middle: Date) {
  return facts.query(
    Satisfied,
    `SELECT occurred_at >= {middle:DateTime64(3)} AS is_now, countIf(score >= 4) AS hits, count() AS n FROM (
      SELECT occurred_at, score FROM interactions
      WHERE agent_id IN {agents:Array(String)} AND scale = 'csat5' AND occurred_at >= {since:DateTime64(3)}
      ORDER BY version DESC LIMIT 1 BY id
    ) GROUP BY is_now`,
    { agents, since, middle },
  )
}

const WordsRow = z.object({
  id: z.string(),
  customer_id: z.string(),
  is_conversation: Count,
  words: z.string(),
  language: z.string(),
  channel: z.string(),
  at: z.string(),
})
export type WordsRow = z.infer<typeof WordsRow>

const theirConversations = `SELECT customer_id, source, conversation_id FROM conversation_outcomes FINAL
  WHERE ${isTheirs} AND latest_at >= {since:DateTime64(3)}`

/** Kind words said to them, nothing twice: the warmest first, and a mere “great, thanks” after those who said more. */
export function praiseFor({ facts }: Context, { agents, since }: Served, limit: number): Promise<WordsRow[]> {
  return facts.query(
    WordsRow,
    `SELECT id, customer_id, conversation_id != '' AS is_conversation, text AS words, language, channel, occurred_at AS at
    FROM (
      SELECT id, customer_id, conversation_id, text, language, channel, occurred_at, sentiment, feeling, signals
      FROM interactions
      WHERE occurred_at >= {since:DateTime64(3)} AND direction = 'in' AND (
        agent_id IN {agents:Array(String)}
        OR conversation_id != '' AND (customer_id, source, conversation_id) IN (${theirConversations}))
      ORDER BY version DESC LIMIT 1 BY id
    )
    WHERE text != '' AND feeling = 'positive' AND has(signals, 'praise')
    ORDER BY countSubstrings(text, ' ') >= 5 DESC, sentiment DESC, occurred_at DESC, id LIMIT 1 BY text LIMIT {limit:UInt8}`,
    { agents, since, limit },
  )
}

/** What makes a conversation evidence for something to improve. */
const shows = {
  satisfied: endedBadly,
  answered: "outcome = 'unanswered'",
  leftAtEase: `${arrivedUpset} AND last_feeling <= -0.25`,
  cameBack: `${isAnswered} AND back_after <= ${weekSeconds}`,
  ...(Object.fromEntries(
    replyKeys.map((part) => [part, `replies_read > 0 AND ${part} = 0 AND ${endedBadly}`]),
  ) as Record<ReplyKey, string>),
}

/** The latest conversations that show it, with the last words the customer said in each. */
export function conversationsThatShow(
  { facts }: Context,
  { agents, since }: Served,
  { key, limit }: { key: keyof typeof shows; limit: number },
): Promise<WordsRow[]> {
  return facts.query(
    WordsRow,
    `WITH shown AS (
      SELECT id, customer_id, source, conversation_id, channel, latest_at FROM conversation_outcomes FINAL
      WHERE opened_at >= {since:DateTime64(3)} AND ${isTheirs} AND ${shows[key]}
      ORDER BY latest_at DESC, id LIMIT {limit:UInt8}
    )
    SELECT shown.id AS id, shown.customer_id AS customer_id, 1 AS is_conversation, said.words AS words,
      said.said_in AS language, shown.channel AS channel, shown.latest_at AS at
    FROM shown INNER JOIN (
      SELECT customer_id, source, conversation_id, argMax(text, (occurred_at, id)) AS words,
        argMax(language, (occurred_at, id)) AS said_in
      FROM (
        SELECT id, customer_id, source, conversation_id, text, language, occurred_at FROM interactions
        WHERE customer_id IN (SELECT customer_id FROM shown) AND direction = 'in'
          AND (customer_id, source, conversation_id) IN (SELECT customer_id, source, conversation_id FROM shown)
        ORDER BY version DESC LIMIT 1 BY id
      ) WHERE text != '' GROUP BY customer_id, source, conversation_id
    ) AS said ON said.customer_id = shown.customer_id AND said.source = shown.source
      AND said.conversation_id = shown.conversation_id
    ORDER BY at DESC, id`,
    { agents, since, limit, settled: since },
  )
}
