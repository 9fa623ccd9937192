import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { Values } from '../../../platform/facts/facts.ts'
import type { Period } from '../../../platform/period.ts'
import { filterSql, type InForce } from '../../customers/index.ts'

/** Which answers are asked about. */
export interface Which {
  surveyId: string
  period: Period
  filter: InForce
  /** Answers of what was left unfinished count, too. */
  countsPartial: boolean
}

const Count = z.coerce.number()
const steps = {
  day: 'toDate(answered_at, {zone:String})::String',
  week: 'toMonday(answered_at, {zone:String})::String',
  month: 'toStartOfMonth(answered_at, {zone:String})::String',
} as const
export type Every = keyof typeof steps

/** What to group by: an SQL expression over the answers (`known` holds the customer's traits), with its values. */
export interface GroupedBy {
  sql: string
  values?: Values
  asksTraits?: boolean
  /** Brings in what the expression needs, response by response. */
  join?: string
}

export interface CountQuestion extends Which {
  /** Every question without it. */
  questions?: readonly string[]
  every?: Every
  by?: GroupedBy
  /** Traits of the customer that tell how much an answer counts. */
  traits: readonly string[]
}

/** Whether a row holds an answer, or, to these questions, words. */
const isAnswered = "(choice != '' OR score IS NOT NULL OR has({worded:Array(String)}, question))"

const AnswerRow = z.object({
  question: z.string(),
  version: Count,
  item: z.string(),
  choice: z.string(),
  score: z.number().nullable(),
  step: z.string(),
  name: z.string(),
  traits: z.array(z.string()),
  n: Count,
})
export type AnswerRow = z.infer<typeof AnswerRow>

/** How often each answer was given: by question, version, group, step of time, and the traits that weigh it. */
export function countAnswers(context: Context, question: CountQuestion): Promise<AnswerRow[]> {
  const { rows, keys, values } = answersSql(context, question)
  return context.facts.query(
    AnswerRow,
    `SELECT question, version, item, choice, score, ${keys}, count() AS n FROM ${rows}
    GROUP BY question, version, item, choice, score, step, name, traits`,
    values,
  )
}

const PeopleRow = AnswerRow.omit({ choice: true, score: true, item: true }).extend({ part: z.string() })
export type PeopleRow = Omit<AnswerRow, 'choice' | 'score'>

/**
 * How many people answered questions that leave several rows each; by row of a matrix as well (item), else ''.
 * @param worded those of the questions that are answered in words
 */
export async function countPeople(
  context: Context,
  { worded, ...question }: CountQuestion & { worded: readonly string[] },
): Promise<PeopleRow[]> {
  const { rows, keys, values } = answersSql(context, question)
  const grouped = (part: string, which: string) =>
    `SELECT question, version, ${part} AS part, ${keys}, uniqExactIf(response_id, ${isAnswered}) AS n FROM ${rows} ${which}
    GROUP BY question, version, part, step, name, traits`
  const found = await context.facts.query(
    PeopleRow,
    `${grouped("''", '')} UNION ALL ${grouped('item', "AND item != ''")}`,
    { ...values, worded },
  )
  return found.map(({ part, ...row }) => ({ ...row, item: part }))
}

/** The answers meant, as a source, with the columns everything is counted by. */
function answersSql(context: Context, { questions, every, by, traits, ...which }: CountQuestion) {
  const { sql, values } = whichSql(context, which)
  const isAsked = questions ? 'question IN {questions:Array(String)}' : '1'
  const joined = `LEFT JOIN (SELECT customer_id, traits AS known FROM customer_traits FINAL) AS customers USING (customer_id)`
  return {
    rows: `survey_answers FINAL ${traits.length > 0 || by?.asksTraits ? joined : ''} ${by?.join ?? ''} WHERE ${sql} AND ${isAsked}`,
    keys: `${every ? steps[every] : "''"} AS step, ${by?.sql ?? "''"} AS name,
      ${traits.length > 0 ? 'arrayMap(trait -> known[trait], {traits:Array(String)})' : '[]::Array(String)'} AS traits`,
    values: { ...values, ...by?.values, questions, traits },
  }
}

/** What each response answered to another question: one group for each answer. */
export function byAnswerTo(question: string, versions: readonly number[]): GroupedBy {
  return {
    sql: 'other.answer',
    values: { other: question, otherVersions: versions },
    join: `INNER JOIN (
      SELECT response_id, if(choice != '' OR score IS NULL, choice, toString(score)) AS answer
      FROM survey_answers FINAL
      WHERE survey_id = {survey:UUID} AND question = {other:String} AND has({otherVersions:Array(UInt32)}, version)
    ) AS other USING (response_id)`,
  }
}

/** Condition over `survey_answers` for the answers meant; bind its values. */
export function whichSql({ settings }: Context, { surveyId, period, filter, countsPartial }: Which) {
  const { sql, values } = filterSql(filter)
  const finished = `response_id IN (SELECT response_id FROM survey_passages FINAL
    WHERE survey_id = {survey:UUID} AND state = 'complete')`
  return {
    sql: `survey_id = {survey:UUID} AND ${inPeriod('answered_at')} AND ${sql} ${countsPartial ? '' : `AND ${finished}`}`,
    values: { ...values, ...period, zone: settings.zone, survey: surveyId },
  }
}

export function inPeriod(column: string) {
  return `${column} >= toDateTime64({from:Date}, 3, {zone:String})
    AND ${column} < toDateTime64({until:Date}, 3, {zone:String})`
}
