import type { Incoming } from '../incoming.ts'
import { currencyAt, firstText, type Json, moneyAt, objectAt } from './values.ts'

const orderName =
  /^order[ _](completed|placed|updated|refunded|cancell?ed|shipped|delivered|fulfilled|returned)$/i

/**
 * Segment's e-commerce names: `Order Completed` carries its total as value. What goes back to the customer is negative, so
 * that the values of one order add up to what was kept. A cancelled order has no value of its own.
 */
export function readOrder(event: string, properties: Json): Partial<Incoming> | undefined {
  const happened = orderName.exec(event)?.[1]?.toLowerCase()
  if (!happened) return undefined
  const goesBack = happened === 'refunded' || happened === 'returned'
  const amount = moneyAt(properties.total) ?? moneyAt(properties.revenue) ?? moneyAt(properties.value)
  const hasValue = goesBack || happened === 'completed' || happened === 'placed'
  return {
    kind: 'order',
    value: hasValue && amount !== undefined ? (goesBack ? negative(amount) : amount) : undefined,
  }
}

/** What any event may say about money and goods. */
export function readGoods(properties: Json): Partial<Incoming> {
  const products = Array.isArray(properties.products) ? properties.products.map(objectAt) : []
  return {
    currency: currencyAt(properties.currency),
    orderId: firstText(properties, 'order_id', 'orderId'),
    product: firstText(properties, 'product', 'product_name') ?? nameOfOnly(products),
  }
}

/** The product of an order that has just one; an order of several is about none in particular. */
function nameOfOnly(products: Json[]): string | undefined {
  const names = new Set(products.map((product) => firstText(product, 'name', 'product_id', 'sku')))
  return names.size === 1 ? [...names][0] : undefined
}

function negative(amount: string): string {
  return amount.startsWith('-') || /^[0.]+$/.test(amount) ? amount : `-${amount}`
}
