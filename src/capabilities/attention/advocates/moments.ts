import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'

const day = 86_400_000

const Found = z.object({
  customer_id: z.string(),
  id: z.string(),
  at: z.coerce.date(),
  scale: z.string(),
  score: z.number().nullable(),
  text: z.string(),
  language: z.string(),
  account_id: z.string(),
})
export type FoundMoment = z.infer<typeof Found>

/** Answers that only happy people give, by scale; praise in words counts without any. */
const topAnswer = `(score IS NOT NULL AND multiIf(scale = 'nps', score >= 9, scale IN ('csat5', 'stars5'), score = 5,
  scale = 'csat7', score = 7, scale = 'ces7', score = 7, 0))`
const lowAnswer = `(score IS NOT NULL AND multiIf(scale = 'nps', score <= 6, scale IN ('csat5', 'stars5'), score <= 3,
  scale IN ('csat7', 'ces7'), score <= 4, 0))`
const unhappy =
  "hasAny(emotions, ['anger', 'frustration']) OR hasAny(signals, ['complaint', 'churn', 'escalation'])"
/** “Great, thanks a lot!” at the end of a talk is good manners; praise is an answer, a review, or a message with something in it. */
const praise = `text != '' AND direction != 'out' AND has(signals, 'praise') AND NOT has(signals, 'question')
  AND NOT has(signals, 'request') AND (kind IN ('response', 'review') OR lengthUTF8(text) >= 40) AND NOT (${unhappy})`
const good = `((${topAnswer} AND NOT (${unhappy})) OR (${praise}))`
const bad = `(direction != 'out' AND (${lowAnswer} OR ${unhappy}))`

/** Nobody who was unhappy within so many days is asked for anything, however happy since. */
const unhappyDays = 60

interface Since {
  days: number
  most: number
}

/**
 * The latest good moment of each customer within so many days, the latest first: a top answer or praise, with nothing
 * unhappy within sixty days, no promise broken since, and no question of theirs still unanswered.
 */
export function goodMoments({ facts, now }: Context, { days, most }: Since): Promise<FoundMoment[]> {
  return facts.query(
    Found,
    `SELECT customer_id, latest.1 AS id, at, latest.2 AS scale, latest.3 AS score, latest.4 AS text,
      lower(substring(latest.5, 1, 2)) AS language, latest.6 AS account_id
    FROM (
      SELECT customer_id, maxIf(occurred_at, ${good}) AS at,
        argMaxIf((id, scale::String, score, text, language::String, account_id), occurred_at, ${good}) AS latest,
        countIf(${bad}) AS worries
      FROM interactions FINAL
      WHERE occurred_at >= {from:DateTime64(3)} AND occurred_at <= {until:DateTime64(3)}
        AND (score IS NOT NULL OR text != '') AND kind != 'note'
      GROUP BY customer_id HAVING worries = 0 AND at >= {since:DateTime64(3)}
    )
    WHERE customer_id NOT IN (
        SELECT customer_id FROM conversation_outcomes FINAL
        WHERE outcome = 'unanswered' AND opened_at >= {from:DateTime64(3)})
      AND (customer_id, 1) NOT IN (
        SELECT customer_id, 1 FROM promises FINAL
        WHERE is_kept = 0 AND settled_at >= {from:DateTime64(3)} AND settled_at <= {until:DateTime64(3)})
    ORDER BY at DESC, customer_id LIMIT {most:UInt32}`,
    {
      from: new Date(now().getTime() - Math.max(unhappyDays, days) * day),
      since: new Date(now().getTime() - days * day),
      until: now(),
      most,
    },
  )
}

/**
 * Praise in words that nobody answered: nothing of ours went out to them since, by whatever channel, and it is not the
 * thanks for an answer of ours in the same conversation. The latest first.
 */
export function unansweredPraise({ facts, now }: Context, { days, most }: Since): Promise<FoundMoment[]> {
  return facts.query(
    Found,
    `SELECT customer_id, latest.1 AS id, at, latest.2 AS scale, latest.3 AS score, latest.4 AS text,
      lower(substring(latest.5, 1, 2)) AS language, latest.6 AS account_id
    FROM (
      SELECT customer_id, groupUniqArrayIf(conversation_id, direction = 'out' AND conversation_id != '') AS talks,
        arrayFilter(one -> NOT has(talks, one.3), groupArrayIf(
          (occurred_at, (id, scale::String, score, text, language::String, account_id), conversation_id), ${praise})) AS all_praise,
        arrayReverseSort(one -> one.1, all_praise)[1] AS newest, newest.1 AS at, newest.2 AS latest,
        maxIf(occurred_at, direction = 'out' AND text != '') AS ours,
        maxIf(occurred_at, ${bad}) AS worry
      FROM interactions FINAL
      WHERE occurred_at >= {since:DateTime64(3)} AND occurred_at <= {until:DateTime64(3)}
        AND (score IS NOT NULL OR text != '') AND kind != 'note'
      GROUP BY customer_id HAVING notEmpty(all_praise) AND ours < at AND worry < at
    )
    ORDER BY at DESC, customer_id LIMIT {most:UInt32}`,
    { since: new Date(now().getTime() - days * day), until: now(), most },
  )
}
