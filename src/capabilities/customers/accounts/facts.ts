import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { theirs as rowsOf } from '../profile/theirs.ts'

const Count = z.coerce.number()
const Keyed = z.object({ account: z.string(), record: z.string() })

/** So many at most of whom no membership is told, for one question. */
const mostStrangers = 20_000

/** Records with interactions in the name of these accounts: found by one column alone, before anything else is read. */
export function recordsInTheirName({ facts }: Context, keys: readonly string[]) {
  return facts.query(
    Keyed,
    `SELECT DISTINCT account_id AS account, customer_id AS record FROM interactions
    WHERE account_id IN {keys:Array(String)} LIMIT {most:UInt32}`,
    { keys, most: mostStrangers },
  )
}

const Group = z.object({
  record: z.string(),
  account: z.string(),
  n: Count,
  last_at: z.coerce.date(),
  orders: Count,
  money: z.array(z.tuple([z.string(), z.string()])),
})
export type Group = z.infer<typeof Group>

const theirs = (columns: string) => rowsOf(`customer_id, account_id, ${columns}`)

/** What there is of each record, apart by the account in whose name it was. */
export function groupsOf({ facts }: Context, records: readonly string[]): Promise<Group[]> {
  return facts.query(
    Group,
    `SELECT customer_id AS record, account_id AS account, count() AS n, max(occurred_at) AS last_at,
      uniqExactIf(if(order_id != '', order_id, toString(id)), kind = 'order') AS orders,
      sumMapIf(map(currency::String, assumeNotNull(value)), kind = 'order' AND value IS NOT NULL) AS sums,
      arrayMap(pair -> (pair.1, toString(pair.2)), arrayZip(mapKeys(sums), mapValues(sums))) AS money
    FROM ${theirs('occurred_at, kind, order_id, value, currency')} AS i
    GROUP BY customer_id, account_id`,
    { records },
  )
}

const Answered = z.object({
  record: z.string(),
  account: z.string(),
  scale: z.string(),
  wording: z.string(),
  score: z.number(),
  n: Count,
})
export type Answered = z.infer<typeof Answered>

/** How often each answer was given, by record and by the account in whose name. */
export function answersOf({ facts }: Context, records: readonly string[]): Promise<Answered[]> {
  return facts.query(
    Answered,
    `SELECT customer_id AS record, account_id AS account, scale, wording, assumeNotNull(i.score) AS score, count() AS n
    FROM ${theirs('scale, wording, score')} AS i WHERE i.score IS NOT NULL
    GROUP BY customer_id, account_id, scale, wording, i.score`,
    { records },
  )
}

const Month = z.object({
  record: z.string(),
  account: z.string(),
  month: z.string(),
  currency: z.string(),
  total: z.string(),
  orders: Count,
})
export type Month = z.infer<typeof Month>

/** What was ordered in each calendar month. */
export function monthsOf({ facts, settings }: Context, records: readonly string[]): Promise<Month[]> {
  return facts.query(
    Month,
    `SELECT customer_id AS record, account_id AS account,
      toString(toStartOfMonth(toDate(occurred_at, {zone:String}))) AS month, currency,
      toString(sum(assumeNotNull(value))) AS total, uniqExact(if(order_id != '', order_id, toString(id))) AS orders
    FROM ${theirs('occurred_at, kind, order_id, value, currency')} AS i
    WHERE kind = 'order' AND value IS NOT NULL
    GROUP BY customer_id, account_id, month, currency ORDER BY month`,
    { records, zone: settings.zone },
  )
}
