import { Mapping } from '../mapping.ts'

const about = {
  person: {
    userId: 'customers.customer_unique_id',
    traits: { city: 'customers.customer_city', state: 'customers.customer_state' },
  },
  orderId: 'order_id',
  country: { fixed: 'BR' },
  product: 'product_names.product_category_name_english',
}
const promise = { promiseId: 'order_id', promisedAt: 'order_estimated_delivery_date' }

/**
 * Orders, deliveries and reviews of the web shop Olist. `customer_unique_id` is the person, since `customer_id` is
 * made anew for each order; a delivery is held against the estimated day; reviews ask for satisfaction from 1 to 5.
 */
export const olist = Mapping.parse({
  source: 'olist',
  dateOrder: 'ymd',
  decimal: 'point',
  files: [
    { name: 'customers', headers: ['customer_id', 'customer_unique_id', 'customer_city', 'customer_state'] },
    {
      name: 'products',
      headers: ['product_id', 'product_category_name'],
      links: [{ file: 'product_names', column: 'product_category_name', key: 'product_category_name' }],
    },
    { name: 'product_names', headers: ['product_category_name', 'product_category_name_english'] },
    {
      name: 'items',
      headers: ['order_id', 'order_item_id', 'product_id', 'price', 'freight_value'],
      links: [{ file: 'products', column: 'product_id', key: 'product_id' }],
    },
    {
      name: 'orders',
      headers: [
        'order_id',
        'customer_id',
        'order_status',
        'order_purchase_timestamp',
        'order_estimated_delivery_date',
      ],
      links: [
        { file: 'customers', column: 'customer_id', key: 'customer_id' },
        { file: 'items', column: 'order_id', key: 'order_id' },
      ],
      becomes: [
        {
          ...about,
          kind: 'order',
          name: 'Order placed',
          id: ['order_id'],
          time: 'order_purchase_timestamp',
          touchpoint: { fixed: 'Checkout' },
          stage: { fixed: 'action' },
          channel: { fixed: 'web' },
          value: { sum: ['items.price', 'items.freight_value'] },
          currency: { fixed: 'BRL' },
          properties: { status: 'order_status' },
        },
        {
          ...about,
          ...promise,
          kind: 'event',
          name: 'Order delivered',
          id: ['order_id'],
          when: { column: 'order_delivered_customer_date' },
          time: 'order_delivered_customer_date',
          fulfilledAt: 'order_delivered_customer_date',
          touchpoint: { fixed: 'Delivery' },
          stage: { fixed: 'service' },
          channel: { fixed: 'courier' },
          direction: 'out',
        },
      ],
    },
    {
      name: 'reviews',
      headers: ['review_id', 'order_id', 'review_score', 'review_comment_message', 'review_answer_timestamp'],
      links: [{ file: 'orders', column: 'order_id', key: 'order_id' }],
      becomes: [
        {
          ...about,
          kind: 'response',
          name: 'Satisfaction survey',
          id: ['review_id', 'order_id'],
          time: 'review_answer_timestamp',
          touchpoint: { fixed: 'Delivery' },
          stage: { fixed: 'service' },
          channel: { fixed: 'email' },
          language: { fixed: 'pt' },
          answer: { scale: 'csat5', score: 'review_score' },
          text: { together: ['review_comment_title', 'review_comment_message'], with: '. ' },
        },
      ],
    },
  ],
})
