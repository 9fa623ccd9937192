import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { Values } from '../../../platform/facts/facts.ts'
import { type PurchaseOn, withRefundsTaken } from './refunds.ts'

/** What is looked at: orders with an amount in one currency, up to the end of a day. */
export interface OrdersAsked {
  currency: string
  /** The last day that counts, `YYYY-MM-DD` in the organisation's zone. */
  asOf: string
}

/** A customer with their purchases, what went back taken off. */
export interface Buyer {
  customerId: string
  /** The customer's own unit. */
  unit: string
  purchases: PurchaseOn[]
}

const Row = z.object({
  customer_id: z.uuid(),
  unit: z.string(),
  days: z.array(z.number()),
  bought: z.array(z.number()),
  back: z.array(z.number()),
  orders: z.array(z.coerce.number()),
})

/** Orders that count; days are days of the organisation's zone. What is dated in the future has not been. */
export const isOrder = `kind = 'order' AND value IS NOT NULL AND currency = {currency:String}
  AND occurred_at < toDateTime64(addDays({asOf:Date}, 1), 3, {zone:String})`

export function valuesFor({ settings }: Context, { currency, asOf }: OrdersAsked): Values {
  return { currency, asOf, zone: settings.zone }
}

/** Customers that are looked at together: few enough to hold, enough to be quick. */
const atOnce = 20_000

/** Currencies with orders, the one with the most customers first. */
export async function currenciesWithOrders(context: Context, asOf: string) {
  return context.facts.query(
    z.object({ currency: z.string(), customers: z.coerce.number() }),
    `SELECT currency::String AS currency, uniq(customer_id) AS customers FROM interactions
    WHERE kind = 'order' AND value IS NOT NULL
      AND occurred_at < toDateTime64(addDays({asOf:Date}, 1), 3, {zone:String})
    GROUP BY currency ORDER BY customers DESC, currency LIMIT 20`,
    { asOf, zone: context.settings.zone },
  )
}

/**
 * All who bought in a currency, some thousands at a time and in an order that is chance: the first parts are a random sample
 * of all (the second half of an id is chance, and the facts lie in its order; see `platform/ids.ts`).
 */
export async function* buyersInParts(
  context: Context,
  asked: OrdersAsked,
  customers: number,
): AsyncGenerator<Buyer[]> {
  const parts = Math.max(1, Math.ceil(customers / atOnce))
  const bound = (part: number) => (part === 0 || part === parts ? null : idAt(part / parts))
  for (let part = 0; part < parts; part++) {
    yield await buyersBetween(context, asked, { from: bound(part), until: bound(part + 1) })
  }
}

/** The id below which this share of all ids lies. */
function idAt(share: number): string {
  const chance = 0x8000 + Math.round(share * 0x4000)
  return `00000000-0000-0000-${chance.toString(16)}-000000000000`
}

async function buyersBetween(
  context: Context,
  asked: OrdersAsked,
  { from, until }: { from: string | null; until: string | null },
): Promise<Buyer[]> {
  const within = [
    ...(from ? ['customer_id >= {from:UUID}'] : []),
    ...(until ? ['customer_id < {until:UUID}'] : []),
  ]
  const range = within.length > 0 ? within.join(' AND ') : '1'
  const rows = await context.facts.query(
    Row,
    `SELECT customer_id, ifNull(own.unit, '')::String AS unit, days, bought, back, orders FROM (
      SELECT customer_id, groupArray(day) AS days, groupArray(bought) AS bought, groupArray(back) AS back, groupArray(n) AS orders
      FROM (
        SELECT customer_id, toInt32(toDate(occurred_at, {zone:String})) AS day, countIf(value >= 0) AS n,
          toFloat64(sumIf(value, value >= 0)) AS bought, toFloat64(-sumIf(value, value < 0)) AS back
        FROM interactions FINAL WHERE ${isOrder} AND ${range}
        GROUP BY customer_id, day ORDER BY customer_id, day
      )
      GROUP BY customer_id
    ) AS bought_by
    LEFT JOIN (SELECT customer_id, unit FROM known_customers FINAL WHERE ${range}) AS own USING customer_id`,
    { ...valuesFor(context, asked), from, until },
  )
  return rows.map(({ customer_id, unit, days, bought, back, orders }) => ({
    customerId: customer_id,
    unit,
    purchases: withRefundsTaken(
      days.map((at, k) => ({ at, bought: bought[k]!, back: back[k]!, isPurchase: orders[k]! > 0 })),
    ).purchases,
  }))
}
