import { type ColumnType, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'

interface AnswerTable {
  asked: string
  model: string
  task: string
  answer: ColumnType<unknown, string | null, never>
  tokens_in: number
  tokens_out: number
  at: Date
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    model_answers: AnswerTable
  }
}

/** What was said to the very same words before; undefined where it was never asked. */
export function answerKept({ db }: Context, asked: string): Promise<{ answer: unknown } | undefined> {
  return db.selectFrom('model_answers').select('answer').where('asked', '=', asked).executeTakeFirst()
}

interface Answered {
  asked: string
  model: string
  task: string
  /** JSON; null where what came back could not be used. */
  answer: string | null
  tokens_in: number
  tokens_out: number
  at: Date
}

export async function keepAnswer({ db }: Context, row: Answered): Promise<void> {
  await db
    .insertInto('model_answers')
    .values(row)
    .onConflict((known) => known.doNothing())
    .execute()
}

/** How often a model was asked, and how many tokens went there and back: that is what it costs. */
export async function usage({ db }: Context, model: string) {
  const { rows } = await sql<{ calls: number; tokensIn: number; tokensOut: number }>`
    SELECT count(*) AS calls, coalesce(sum(tokens_in), 0) AS "tokensIn", coalesce(sum(tokens_out), 0) AS "tokensOut"
    FROM model_answers WHERE model = ${model}`.execute(db)
  return rows[0]!
}
