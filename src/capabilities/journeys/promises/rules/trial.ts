import { z } from 'zod'
import type { Context } from '../../../../platform/context.ts'
import { plusDays } from '../../../../platform/period.ts'
import { daysNow } from '../../../customers/index.ts'
import { measuredShare } from '../../measured.ts'
import { rowsSql } from '../building/rows-sql.ts'
import type { Trial } from '../contract.ts'
import { type RuleValues, recognisable } from './rule.ts'

const Count = z.coerce.number()
const Found = z.object({
  n: Count,
  done: Count,
  kept: Count,
  promised: z.number().nullable(),
  delivered: z.number().nullable(),
  names: z.array(z.tuple([z.string(), Count])),
})

const tried = '00000000-0000-0000-0000-000000000000'
/** A sample that is the same each time: of so many customers every one is looked at, of more some. */
const mostCustomers = 40_000

/** Which promises a rule would find in the last 90 days with data, as if it were the only one. Nothing is changed by it. */
export async function tryPromiseRule(context: Context, values: RuleValues): Promise<Trial> {
  recognisable(values)
  const { span } = await daysNow(context)
  const asOf = span?.last ?? context.now().toISOString().slice(0, 10)
  const { zone } = context.settings
  const rules = [{ ...values, id: tried, createdBy: '', createdAt: '' }]
  const lately = `SELECT customer_id FROM interactions WHERE occurred_at >= toDateTime64({since:Date}, 3, {zone:String})
    GROUP BY customer_id ORDER BY cityHash64(customer_id) LIMIT ${mostCustomers}`
  const rows = rowsSql({ rules, whose: `customer_id IN (${lately})`, version: 0, zone })
  const [found] = await context.facts.query(
    Found,
    `SELECT count() AS n, countIf(is_kept IS NOT NULL) AS done, countIf(is_kept = 1) AS kept,
      if(n = 0, NULL, quantile(0.5)(promised)) AS promised, if(done = 0, NULL, quantileIf(0.5)(ifNull(actual, 0), is_kept IS NOT NULL)) AS delivered,
      arrayMap(one -> (one.1::String, one.2), topK(5, 3, 'counts')(given_as)) AS names
    FROM (SELECT given_as, promised, actual, is_kept FROM (${rows})
      WHERE rule = '${tried}' AND settled_at >= toDateTime64({since:Date}, 3, {zone:String}))`,
    { since: plusDays(asOf, -89), zone },
  )
  const { n, done, kept, promised, delivered, names } = found!
  return {
    asOf,
    promises: n,
    kept: measuredShare(kept, done),
    promised,
    delivered,
    measure: values.amount?.unit ?? 'days',
    givenAs: names.map(([name, n]) => ({ name, n })),
  }
}
