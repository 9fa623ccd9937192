import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { namesOf } from '../../customers/index.ts'
import { isOverdue } from './asking/facts.ts'
import { boundPeriods, type Meant, settledIn, whichPromises } from './asking/narrow.ts'
import type * as contract from './contract.ts'
import type { Entry } from './contract.ts'

type State = Entry['state']

/** Open ones are all that are open now; settled ones are those of the period. */
const inState: Record<State, string> = {
  open: 'is_kept IS NULL',
  overdue: isOverdue,
  kept: `is_kept = 1 AND ${settledIn}`,
  broken: `is_kept = 0 AND ${settledIn}`,
}

const Instant = z.string().transform((text) => new Date(text).toISOString())
const Row = z.object({
  id: z.string(),
  customer_id: z.string(),
  promised_on: Instant,
  due: Instant,
  delivered: Instant.nullable(),
  promised: z.number(),
  actual: z.number().nullable(),
  gap: z.number().nullable(),
  days_late: z.coerce.number(),
  state: z.enum(['open', 'overdue', 'kept', 'broken']),
  given_in: z.string(),
  order_id: z.string(),
  channel: z.string(),
  touchpoint: z.string(),
  product: z.string(),
})

const stateSql = `multiIf(is_kept = 1, 'kept', is_kept = 0, 'broken', ${isOverdue}, 'overdue', 'open')`
const daysLate = `dateDiff('day', toDate(due, {zone:String}), toDate(ifNull(delivered, {now:DateTime64(3)}), {zone:String}))`
const columns = `toString(id) AS id, toString(customer_id) AS customer_id, promised_on, due, delivered, promised, actual, gap,
  ${daysLate} AS days_late, ${stateSql} AS state, toString(given_in) AS given_in, order_id, channel::String AS channel,
  touchpoint::String AS touchpoint, product::String AS product`

/** Single promises with whom they were given to; what has waited longest comes first. */
export async function listPromiseEntries(
  context: Context,
  question: InputOf<typeof contract.listPromiseEntries>,
) {
  const { periods, meant } = await whichPromises(context, question)
  const values = { ...meant.values, ...boundPeriods(periods), now: context.now() }
  const where = `FROM promises FINAL WHERE ${meant.sql} AND ${inState[question.state]}`
  const [rows, [counted]] = await Promise.all([
    context.facts.query(
      Row,
      `SELECT ${columns} ${where} ORDER BY days_late DESC, due, id LIMIT {limit:UInt32} OFFSET {offset:UInt32}`,
      { ...values, limit: question.limit, offset: question.offset },
    ),
    context.facts.query(z.object({ n: z.coerce.number() }), `SELECT count() AS n ${where}`, values),
  ])
  return { total: counted?.n ?? 0, entries: await entriesOf(context, rows) }
}

async function entriesOf(context: Context, rows: readonly z.infer<typeof Row>[]): Promise<Entry[]> {
  const names = await namesOf(context, [...new Set(rows.map(({ customer_id }) => customer_id))])
  return rows.map((row) => ({
    id: row.id,
    customer: { id: row.customer_id, name: names.get(row.customer_id) ?? '' },
    promisedOn: row.promised_on,
    due: row.due,
    deliveredAt: row.delivered,
    promised: row.promised,
    delivered: row.actual,
    gap: row.gap,
    daysLate: row.days_late,
    state: row.state,
    givenIn: row.given_in,
    orderId: row.order_id,
    channel: row.channel,
    touchpoint: row.touchpoint,
    product: row.product,
  }))
}

const atOnce = 5_000

/** All promises that were settled in the period or are open, in the order of their ids: as long as the ledger may be. */
export async function* allEntries(
  context: Context,
  { meant, periods }: { meant: Meant; periods: Parameters<typeof boundPeriods>[0] },
): AsyncGenerator<Entry> {
  const values = { ...meant.values, ...boundPeriods(periods), now: context.now() }
  for (let after = ''; ; ) {
    const rows = await context.facts.query(
      Row,
      `SELECT ${columns} FROM promises FINAL
      WHERE ${meant.sql} AND (${settledIn} OR is_kept IS NULL) AND toString(promises.id) > {after:String}
      ORDER BY toString(promises.id) LIMIT ${atOnce}`,
      { ...values, after },
    )
    yield* await entriesOf(context, rows)
    if (rows.length < atOnce) return
    after = rows.at(-1)!.id
  }
}
