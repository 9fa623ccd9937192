import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { type Which, whichSql } from './facts.ts'

const Count = z.coerce.number()

export interface WordsQuestion {
  which: Which
  question: string
  /** Versions that asked it in the same words. */
  versions: readonly number[]
}

/**
 * Everything said to a question, with what was understood of it: of anonymous words it stands beside them, of all others
 * with the interaction they became.
 */
function saidSql(context: Context, { which, question, versions }: WordsQuestion) {
  const { sql, values } = whichSql(context, which)
  return {
    said: `SELECT response_id AS id, text, language, answered_at AS at, customer_id, scale, score, is_anonymous,
        multiIf(is_anonymous = 0, read.feeling, survey_answers.feeling IS NULL, '',
          survey_answers.feeling < -0.2, 'negative', survey_answers.feeling > 0.2, 'positive', 'neutral') AS felt,
        if(is_anonymous = 0, read.topics, survey_answers.topics) AS about
      FROM survey_answers FINAL
      LEFT JOIN (
        SELECT id, feeling::String AS feeling, topics FROM annotations FINAL
        WHERE occurred_at >= toDateTime64({from:Date}, 3, {zone:String})
          AND occurred_at < toDateTime64({until:Date}, 3, {zone:String})
      ) AS read ON read.id = survey_answers.interaction_id
      WHERE ${sql} AND question = {question:String} AND has({versions:Array(UInt32)}, version) AND text != ''`,
    values: { ...values, question, versions },
  }
}

const Feelings = z.object({ felt: z.string(), n: Count })
const Topic = z.object({ topic: z.string(), n: Count, negative: Count })

/** How many said something, by how it feels; '' where nobody has read it. */
export function countFeelings(context: Context, asked: WordsQuestion) {
  const { said, values } = saidSql(context, asked)
  return context.facts.query(Feelings, `SELECT felt, count() AS n FROM (${said}) GROUP BY felt`, values)
}

const mostTopics = 20

/** What most of it is about, and how much of that is negative. */
export function countTopics(context: Context, asked: WordsQuestion) {
  const { said, values } = saidSql(context, asked)
  return context.facts.query(
    Topic,
    `SELECT topic, count() AS n, countIf(felt = 'negative') AS negative FROM (${said})
    ARRAY JOIN about AS topic GROUP BY topic ORDER BY n DESC, topic LIMIT ${mostTopics}`,
    values,
  )
}

const Said = z.object({
  id: z.string(),
  text: z.string(),
  language: z.string(),
  at: z.string(),
  customer_id: z.string(),
  scale: z.string(),
  score: z.number().nullable(),
  felt: z.string(),
  about: z.array(z.string()),
})
export type Said = z.infer<typeof Said>

interface Listing extends WordsQuestion {
  topic: string | undefined
  feeling: string | undefined
  /** By the response alone, which is drawn by lot: the order of an anonymous survey tells nothing. */
  isByLot: boolean
  after: { at: string; id: string } | undefined
  limit: number
}

/** What was said, newest first. */
export function listSaid(context: Context, { topic, feeling, isByLot, after, limit, ...asked }: Listing) {
  const { said, values } = saidSql(context, asked)
  const order = isByLot ? ['id'] : ['at', 'id']
  const before = isByLot
    ? 'id < {afterId:UUID}'
    : '(at, id) < (parseDateTime64BestEffort({afterAt:String}, 3), {afterId:UUID})'
  return context.facts.query(
    Said,
    `SELECT id, text, language, at, customer_id, scale, score, felt, about FROM (${said})
    WHERE ${topic === undefined ? '1' : 'has(about, {topic:String})'}
      AND ${feeling === undefined ? '1' : 'felt = {feeling:String}'}
      AND ${after ? before : '1'}
    ORDER BY ${order.map((column) => `${column} DESC`).join(', ')} LIMIT {limit:UInt32}`,
    { ...values, topic, feeling, limit, ...(after && { afterAt: after.at, afterId: after.id }) },
  )
}
