import type { Rule } from '../mapping.ts'
import type { WebhookPreset } from './preset.ts'

const topic = 'header:x-shopify-topic'

const order: Omit<Rule, 'key' | 'name' | 'when'> = {
  kind: 'order',
  person: {
    externalIds: { shopify: 'customer.id' },
    email: { first: ['email', 'customer.email', 'contact_email'] },
    phone: { first: ['phone', 'customer.phone'] },
    name: { together: ['customer.first_name', 'customer.last_name'], with: ' ' },
  },
  orderId: 'id',
  country: { first: ['shipping_address.country_code', 'billing_address.country_code'] },
  language: 'customer_locale',
  currency: 'currency',
  channel: { fixed: 'web' },
  properties: { number: 'name', payment: 'financial_status', tags: 'tags' },
}

/** Orders of a shop, and what was said when one was cancelled. */
export const shopify: WebhookPreset = {
  title: 'Shopify',
  howTo:
    'In Shopify: Settings → Notifications → Webhooks → Create webhook, once for each of Order creation, Order fulfillment and Order cancellation, in JSON. The secret stands below the list.',
  secretIsTheirs: true,
  signature: {
    kind: 'hmac',
    header: 'x-shopify-hmac-sha256',
    algorithm: 'sha256',
    encoding: 'base64',
    signed: '{body}',
  },
  mapping: {
    rules: [
      {
        ...order,
        key: 'ordered',
        name: { fixed: 'Order Completed' },
        when: [{ path: topic, is: ['orders/create', 'orders/paid'] }],
        id: 'id',
        time: { first: ['processed_at', 'created_at'] },
        value: { first: ['current_total_price', 'total_price'] },
        text: 'note',
      },
      {
        ...order,
        key: 'fulfilled',
        name: { fixed: 'Order Fulfilled' },
        when: [{ path: topic, is: ['orders/fulfilled'] }],
        id: 'id',
        time: { first: ['fulfillments[0].created_at', 'updated_at'] },
      },
      {
        ...order,
        key: 'cancelled',
        name: { fixed: 'Order Cancelled' },
        when: [{ path: topic, is: ['orders/cancelled'] }],
        id: 'id',
        time: { first: ['cancelled_at', 'updated_at'] },
        properties: { number: 'name', reason: 'cancel_reason' },
      },
    ],
  },
  sample: {
    headers: {
      'x-shopify-topic': 'orders/create',
      'x-shopify-webhook-id': 'b54557e4-bdd9-4b37-8a5f-bf7d70bcd043',
    },
    body: {
      id: 820982911946154500,
      name: '#1001',
      email: 'ann@example.org',
      created_at: '2026-03-31T13:59:00+02:00',
      processed_at: '2026-03-31T14:00:00+02:00',
      currency: 'EUR',
      total_price: '398.00',
      current_total_price: '398.00',
      financial_status: 'paid',
      customer_locale: 'de',
      note: 'Please leave it with the neighbour.',
      customer: { id: 115310627314723950, email: 'ann@example.org', first_name: 'Ann', last_name: 'Example' },
      shipping_address: { country_code: 'DE' },
      line_items: [{ title: 'Monopoly', quantity: 2, price: '199.00' }],
    },
  },
}
