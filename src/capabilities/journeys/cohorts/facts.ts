import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { Values } from '../../../platform/facts/facts.ts'
import { type eachSegment, filterSql, type InForce } from '../../customers/index.ts'
import { byMonth, isStep, mostPeople, PersonRow } from '../stages/facts.ts'
import type { RetentionQuestion } from './contract.ts'
import { indexSql } from './period-index.ts'

export interface CohortNarrowing extends Pick<RetentionQuestion, 'every' | 'since' | 'active' | 'by'> {
  filter: InForce
  /** Numbers of the first and last period, see `period-index.ts`. */
  oldest: number
  last: number
}

/** What the customer did, not what we did or asked. */
const ofCustomer = `direction != 'out' AND ${isStep}`
const meant = { order: `kind = 'order'`, contact: ofCustomer, session: `session_id != '' AND ${ofCustomer}` }

/** One row for each customer: the number of the first period, those in which they were there from then on, and their group. */
function customersSql(
  { settings }: Context,
  { filter, every, since, active, by, oldest, last }: CohortNarrowing,
): { sql: string; values: Values } {
  const asked = filterSql(filter)
  const group = by && by !== 'segment' ? `argMinIf(${by}::String, (occurred_at, id), ${meant[since]})` : `''`
  return {
    sql: `SELECT customer_id, minIf(period, ${meant[since]}) AS first, ${group} AS own,
      arrayFilter(one -> one > first, groupUniqArrayIf(period, ${meant[active]})) AS again,
      arrayMax(arrayPushBack(again, first)) AS final, max(occurred_at) AS at
    FROM (
      SELECT *, toInt32(${indexSql[every]('toDate(occurred_at, {zone:String})')}) AS period FROM interactions FINAL
      WHERE (${meant[since]} OR ${meant[active]}) AND (${asked.sql})
    )
    GROUP BY customer_id
    HAVING countIf(${meant[since]}) > 0 AND first >= {oldest:Int32} AND first <= {last:Int32}`,
    values: { ...asked.values, zone: settings.zone, oldest, last },
  }
}

const CohortRow = z.object({
  key: z.string(),
  first: z.number(),
  final: z.number(),
  n: z.coerce.number(),
  /** Customers there in the first period and in each one after it. */
  there: z.array(z.coerce.number()),
})
export type CohortRow = z.infer<typeof CohortRow>

/** Customers by group (`''` is everybody), first and final period. */
export function cohortRows(
  context: Context,
  asked: CohortNarrowing,
  segments: Awaited<ReturnType<typeof eachSegment>>,
): Promise<CohortRow[]> {
  const { sql, values } = customersSql(context, asked)
  const own = segments.map(({ id, among }) => `if(${among.isMeant}, ['${id}'], [])`)
  const groups = asked.by === 'segment' ? ['[]', ...own].join(', ') : asked.by ? '[own]' : '[]'
  return context.facts.query(
    CohortRow,
    `SELECT key, first, final, sum(c) AS n, sumForEach(there) AS there FROM (
      SELECT arrayPushFront(arrayFilter(one -> one != '', arrayConcat(${groups})), '') AS keys, first, final, count() AS c,
        sumForEach(arrayMap(after -> toUInt64(after = 0 OR has(again, first + after)), range(toUInt32({last:Int32} - first + 1)))) AS there
      FROM (${sql}) GROUP BY keys, first, final
    )
    ARRAY JOIN keys AS key
    GROUP BY key, first, final ORDER BY key, first, final ${byMonth}`,
    Object.assign({}, values, ...segments.map(({ among }) => among.values)),
  )
}

/** Customers of one cohort who were, or were not, there again after so many periods. */
export function cohortPeople(
  context: Context,
  asked: CohortNarrowing,
  { first, after, there }: { first: number; after: number; there: boolean },
): Promise<PersonRow[]> {
  const { sql, values } = customersSql(context, asked)
  return context.facts.query(
    PersonRow,
    `SELECT customer_id, at, count() OVER () AS total FROM (${sql})
    WHERE first = {first:Int32} AND (has(again, first + {after:Int32}) OR {after:Int32} = 0) = {there:Bool}
    ORDER BY at DESC, customer_id LIMIT ${mostPeople} ${byMonth}`,
    { ...values, first, after, there },
  )
}
