import type { WebhookPreset } from './preset.ts'

const ticket = {
  person: { externalIds: { zendesk: 'detail.requester_id' } },
  conversationId: 'detail.id',
  channel: 'detail.via.channel',
  time: 'time',
}
const common = {
  ...ticket,
  properties: { subject: 'detail.subject', priority: 'detail.priority', tags: 'detail.tags' },
}

/** Tickets: opened, answered, solved. */
export const zendesk: WebhookPreset = {
  title: 'Zendesk',
  howTo:
    'In Zendesk: Admin Center → Apps and integrations → Webhooks → Create webhook → Zendesk events. Choose Ticket created, Comment added and Status changed; the signing secret is shown on the webhook’s page.',
  secretIsTheirs: true,
  signature: {
    kind: 'hmac',
    header: 'x-zendesk-webhook-signature',
    algorithm: 'sha256',
    encoding: 'base64',
    timestamp: { header: 'x-zendesk-webhook-signature-timestamp' },
    signed: '{timestamp}{body}',
  },
  mapping: {
    deliveryId: 'id',
    rules: [
      {
        ...common,
        key: 'opened',
        kind: 'ticket',
        name: { fixed: 'Ticket opened' },
        when: [{ path: 'type', is: ['zen:event-type:ticket.created'] }],
        text: 'detail.description',
      },
      {
        ...common,
        key: 'comment',
        kind: 'message',
        name: { fixed: 'Ticket comment' },
        when: [
          { path: 'type', is: ['zen:event-type:ticket.comment_added'] },
          { path: 'event.comment.is_public', is: ['false'], not: true },
        ],
        text: 'event.comment.body',
        agentId: 'detail.assignee_id',
        direction: { path: 'event.comment.author.is_staff', out: ['true'] },
      },
      {
        ...common,
        key: 'status',
        kind: 'event',
        name: { together: ['event.current'], with: ' ' },
        when: [
          { path: 'type', is: ['zen:event-type:ticket.status_changed'] },
          { path: 'event.current', is: ['SOLVED', 'CLOSED', 'solved', 'closed'] },
        ],
        properties: { subject: 'detail.subject', before: 'event.previous' },
      },
    ],
  },
  sample: {
    headers: {},
    body: {
      account_id: 12514403,
      id: '1f2d3c4b-0000-4000-8000-000000000001',
      subject: 'zen:ticket:5158',
      time: '2026-03-31T12:00:00Z',
      type: 'zen:event-type:ticket.comment_added',
      zendesk_event_version: '2022-11-06',
      event: {
        comment: {
          author: { id: '4711', is_staff: false, name: 'Ann Example' },
          body: 'My parcel has not arrived yet.',
          id: '181',
          is_public: true,
        },
      },
      detail: {
        id: '5158',
        requester_id: '4711',
        assignee_id: '8',
        subject: 'Where is my parcel?',
        priority: 'NORMAL',
        status: 'OPEN',
        tags: ['delivery'],
        via: { channel: 'email' },
      },
    },
  },
}
