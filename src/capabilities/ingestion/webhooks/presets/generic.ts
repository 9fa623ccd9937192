import type { WebhookPreset } from './preset.ts'

/** Any sender that says who and what under one of the usual names; the rest is clicked together. */
export const generic: WebhookPreset = {
  title: 'Another program',
  howTo:
    'Enter the address in the program that sends, and the secret where it asks for one. Then let it send something: you see it here and say what is what.',
  secretIsTheirs: false,
  signature: { kind: 'standard' },
  mapping: {
    rules: [
      {
        key: 'event',
        kind: 'event',
        name: { first: ['type', 'event', 'event_type', 'topic', 'name'] },
        when: [],
        time: { first: ['timestamp', 'time', 'created_at', 'createdAt', 'occurred_at', 'data.created_at'] },
        person: {
          userId: {
            first: ['user_id', 'userId', 'data.user_id', 'data.userId', 'data.customer.id', 'customer.id'],
          },
          email: { first: ['email', 'data.email', 'data.customer.email', 'customer.email', 'user.email'] },
          phone: { first: ['phone', 'data.phone', 'data.customer.phone', 'customer.phone'] },
          name: { first: ['data.customer.name', 'customer.name', 'user.name'] },
        },
        text: { first: ['text', 'message', 'comment', 'data.text', 'data.message', 'data.comment'] },
        allOf: 'data',
      },
    ],
  },
  sample: {
    headers: {},
    body: {
      type: 'booking.changed',
      timestamp: '2026-03-31T12:00:00Z',
      data: {
        customer: { id: '42', email: 'ann@example.org', name: 'Ann Example' },
        room: 'sea view',
        message: 'May we come a day later?',
      },
    },
  },
}
