import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { filterSql } from '../../customers/index.ts'
import { inPeriod, type Which } from './facts.ts'

const Count = z.coerce.number()
const Span = z.object({ n: Count, first: z.string(), last: z.string() })

/** First and last day on which somebody began, or null. */
export async function spanOf({ facts, settings }: Context, surveyId: string) {
  const day = (sql: string) => `toDate(${sql}, {zone:String})::String`
  const [span] = await facts.query(
    Span,
    `SELECT count() AS n, ${day('min(started_at)')} AS first, ${day('max(started_at)')} AS last
    FROM survey_passages WHERE survey_id = {survey:UUID} AND is_gone = 0`,
    { survey: surveyId, zone: settings.zone },
  )
  return span && span.n > 0 ? { first: span.first, last: span.last } : null
}

/** How many began on each day, in order. */
export function countByDay({ facts, settings }: Context, surveyId: string) {
  return facts.query(
    z.object({ day: z.string(), n: Count }),
    `SELECT toDate(started_at, {zone:String})::String AS day, count() AS n FROM survey_passages FINAL
    WHERE survey_id = {survey:UUID} GROUP BY day ORDER BY day`,
    { survey: surveyId, zone: settings.zone },
  )
}

type Asked = Omit<Which, 'countsPartial'>

const Passage = z.object({ version: Count, state: z.string(), last: z.string(), n: Count })
/** How many passages ended at a question, by version and state. */
export type PassageCount = z.infer<typeof Passage>

export function countPassages(context: Context, asked: Asked): Promise<PassageCount[]> {
  const { from, values } = passagesSql(context, asked)
  return context.facts.query(
    Passage,
    `SELECT version, state, if(empty(seen), '', seen[-1]) AS last, count() AS n FROM ${from}
    GROUP BY version, state, last`,
    values,
  )
}

const Seen = z.object({ version: Count, question: z.string(), seen: Count, answered: Count })
export type SeenCount = z.infer<typeof Seen>

/** How many saw each question, and how many of them answered it. */
export function countSeen(context: Context, asked: Asked): Promise<SeenCount[]> {
  const { from, values } = passagesSql(context, asked)
  return context.facts.query(
    Seen,
    `SELECT version, question, count() AS seen, countIf(has(answered, question)) AS answered
    FROM (SELECT version, answered, arrayJoin(arrayDistinct(seen)) AS question FROM ${from})
    GROUP BY version, question`,
    values,
  )
}

/** The time half of those who finished took less than; null without any. */
export async function medianSeconds(context: Context, asked: Asked): Promise<number | null> {
  const { from, values } = passagesSql(context, asked)
  const [found] = await context.facts.query(
    z.object({ n: Count, median: z.number().nullable() }),
    `SELECT count() AS n, quantileExact(0.5)(toFloat64(seconds)) AS median FROM ${from} AND state = 'complete' AND seconds > 0`,
    values,
  )
  return found && found.n > 0 ? found.median : null
}

const TraitRow = z.object({ traits: z.array(z.string()), n: Count })

/** How many passages came from customers with these values of the traits, in the order of the traits. */
export function countByTraits(context: Context, asked: Asked, traits: readonly string[]) {
  const { from, values } = passagesSql(
    context,
    asked,
    'LEFT JOIN (SELECT customer_id, traits AS known FROM customer_traits FINAL) AS customers USING (customer_id)',
  )
  return context.facts.query(
    TraitRow,
    `SELECT arrayMap(trait -> known[trait], {traits:Array(String)}) AS traits, count() AS n FROM ${from}
    GROUP BY traits`,
    { ...values, traits },
  )
}

function passagesSql({ settings }: Context, { surveyId, period, filter }: Asked, joined = '') {
  const { sql, values } = filterSql(filter)
  return {
    from: `survey_passages FINAL ${joined} WHERE survey_id = {survey:UUID} AND ${inPeriod('started_at')} AND ${sql}`,
    values: { ...values, ...period, zone: settings.zone, survey: surveyId },
  }
}
