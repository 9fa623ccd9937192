import type { Rule } from '../mapping.ts'
import type { WebhookPreset } from './preset.ts'

const person: Rule['person'] = {
  externalIds: { stripe: 'data.object.customer' },
  email: {
    first: [
      'data.object.customer_details.email',
      'data.object.customer_email',
      'data.object.billing_details.email',
      'data.object.receipt_email',
    ],
  },
  name: {
    first: [
      'data.object.customer_details.name',
      'data.object.customer_name',
      'data.object.billing_details.name',
    ],
  },
}

const common = {
  kind: 'order' as const,
  time: 'created',
  person,
  currency: 'data.object.currency',
  inSmallestCoin: true,
  orderId: { first: ['data.object.payment_intent', 'data.object.id'] },
  channel: { fixed: 'web' },
  properties: { status: 'data.object.status', description: 'data.object.description' },
}

/** Payments: what was paid, what failed, what went back, which subscriptions began and ended. */
export const stripe: WebhookPreset = {
  title: 'Stripe',
  howTo:
    'In Stripe: Developers → Webhooks → Add endpoint. Choose checkout.session.completed, invoice.paid, invoice.payment_failed, charge.refunded, customer.subscription.created and customer.subscription.deleted, then copy the signing secret.',
  secretIsTheirs: true,
  signature: {
    kind: 'hmac',
    header: 'stripe-signature',
    algorithm: 'sha256',
    encoding: 'hex',
    part: 'v1',
    timestamp: { header: 'stripe-signature', part: 't' },
    signed: '{timestamp}.{body}',
  },
  mapping: {
    deliveryId: 'id',
    rules: [
      {
        ...common,
        key: 'paid',
        name: { fixed: 'Order Completed' },
        when: [{ path: 'type', is: ['checkout.session.completed'] }],
        value: 'data.object.amount_total',
      },
      {
        ...common,
        key: 'invoice-paid',
        name: { fixed: 'Invoice Paid' },
        when: [{ path: 'type', is: ['invoice.paid'] }],
        value: 'data.object.amount_paid',
      },
      {
        ...common,
        key: 'refunded',
        name: { fixed: 'Order Refunded' },
        when: [{ path: 'type', is: ['charge.refunded'] }],
        value: 'data.object.amount_refunded',
        goesBack: true,
      },
      {
        key: 'payment-failed',
        kind: 'event',
        name: { fixed: 'Payment Failed' },
        when: [{ path: 'type', is: ['invoice.payment_failed', 'payment_intent.payment_failed'] }],
        time: 'created',
        person,
        properties: {
          attempts: 'data.object.attempt_count',
          reason: 'data.object.last_payment_error.message',
        },
      },
      {
        key: 'subscription',
        kind: 'event',
        name: 'type',
        when: [{ path: 'type', is: ['customer.subscription.created', 'customer.subscription.deleted'] }],
        time: 'created',
        person,
        text: 'data.object.cancellation_details.comment',
        properties: {
          status: 'data.object.status',
          reason: 'data.object.cancellation_details.reason',
          feedback: 'data.object.cancellation_details.feedback',
        },
      },
    ],
  },
  sample: {
    headers: {},
    body: {
      id: 'evt_1PaidExample',
      object: 'event',
      created: 1774958400,
      type: 'checkout.session.completed',
      data: {
        object: {
          id: 'cs_test_a1',
          amount_total: 1990,
          currency: 'eur',
          customer: 'cus_Ann',
          customer_details: { email: 'ann@example.org', name: 'Ann Example' },
          payment_intent: 'pi_1',
          status: 'complete',
        },
      },
    },
  },
}
