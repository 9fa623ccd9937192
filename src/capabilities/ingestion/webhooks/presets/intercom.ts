import type { Rule } from '../mapping.ts'
import type { WebhookPreset } from './preset.ts'

const contact = 'data.item.contacts.contacts[0].id'
const parts = 'data.item.conversation_parts.conversation_parts'
const common = {
  conversationId: 'data.item.id',
  channel: { fixed: 'chat' },
} satisfies Partial<Rule>

/** Conversations: how they begin, who says what, how they are rated. */
export const intercom: WebhookPreset = {
  title: 'Intercom',
  howTo:
    'In Intercom’s Developer Hub: your app → Webhooks. Choose the topics conversation.user.created, conversation.user.replied, conversation.admin.replied and conversation.rating.added. The secret is the app’s client secret, under Basic information.',
  secretIsTheirs: true,
  signature: {
    kind: 'hmac',
    header: 'x-hub-signature',
    algorithm: 'sha1',
    encoding: 'hex',
    part: 'sha1',
    signed: '{body}',
  },
  mapping: {
    deliveryId: 'id',
    rules: [
      {
        ...common,
        key: 'begun',
        kind: 'message',
        name: { fixed: 'Conversation begun' },
        when: [{ path: 'topic', is: ['conversation.user.created'] }],
        time: { first: ['data.item.created_at', 'created_at'] },
        person: {
          externalIds: { intercom: contact },
          userId: 'data.item.contacts.contacts[0].external_id',
          email: 'data.item.source.author.email',
          name: 'data.item.source.author.name',
        },
        text: 'data.item.source.body',
        isHtml: true,
        properties: { subject: 'data.item.source.subject' },
      },
      {
        ...common,
        key: 'reply',
        kind: 'message',
        name: { fixed: 'Reply' },
        each: parts,
        when: [
          { path: 'topic', is: ['conversation.user.replied', 'conversation.admin.replied'] },
          { path: '@.part_type', is: ['comment'] },
        ],
        id: '@.id',
        time: { first: ['@.created_at', 'created_at'] },
        person: {
          externalIds: { intercom: contact },
          userId: 'data.item.contacts.contacts[0].external_id',
        },
        text: '@.body',
        isHtml: true,
        agentId: 'data.item.admin_assignee_id',
        direction: { path: '@.author.type', out: ['admin', 'bot', 'team'] },
      },
      {
        ...common,
        key: 'rated',
        kind: 'response',
        name: { fixed: 'Conversation rated' },
        when: [{ path: 'topic', is: ['conversation.rating.added'] }],
        time: { first: ['data.item.conversation_rating.created_at', 'created_at'] },
        person: { externalIds: { intercom: contact } },
        answer: { scale: 'csat5', score: 'data.item.conversation_rating.rating' },
        text: 'data.item.conversation_rating.remark',
        agentId: 'data.item.conversation_rating.teammate.id',
      },
    ],
  },
  sample: {
    headers: {},
    body: {
      type: 'notification_event',
      id: 'notif_1f2d3c4b',
      topic: 'conversation.user.created',
      created_at: 1774958401,
      data: {
        type: 'notification_event_data',
        item: {
          type: 'conversation',
          id: '123',
          created_at: 1774958400,
          source: {
            type: 'conversation',
            subject: '',
            body: '<p>Can I change my address &amp; the delivery day?</p>',
            author: { type: 'user', id: '6570', name: 'Ann Example', email: 'ann@example.org' },
          },
          contacts: { type: 'contact.list', contacts: [{ type: 'contact', id: '6570', external_id: '42' }] },
          conversation_parts: { type: 'conversation_part.list', conversation_parts: [] },
        },
      },
    },
  },
}
