import type { WebhookPreset } from './preset.ts'

const sender = 'conversation.meta.sender'

/** Messages of both sides, and conversations that were resolved. */
export const chatwoot: WebhookPreset = {
  title: 'Chatwoot',
  howTo:
    'In Chatwoot: Settings → Integrations → Webhooks → Add new webhook. Choose Message created and Conversation status changed. Where your version shows a secret, choose the signature “digest in a header” and enter it; older ones sign nothing, and the address alone protects.',
  secretIsTheirs: false,
  signature: { kind: 'none' },
  mapping: {
    rules: [
      {
        key: 'message',
        kind: 'message',
        name: { fixed: 'Chat message' },
        when: [
          { path: 'event', is: ['message_created'] },
          { path: 'private', is: ['true'], not: true },
          { path: 'message_type', is: ['activity', '2', 'template', '3'], not: true },
        ],
        id: 'id',
        time: 'created_at',
        person: {
          externalIds: { chatwoot: `${sender}.id` },
          userId: `${sender}.identifier`,
          email: `${sender}.email`,
          phone: `${sender}.phone_number`,
          name: `${sender}.name`,
        },
        text: 'content',
        conversationId: 'conversation.id',
        agentId: 'conversation.meta.assignee.id',
        direction: { path: 'message_type', out: ['outgoing', '1'] },
        channel: { fixed: 'chat' },
        properties: { inbox: 'inbox.name' },
      },
      {
        key: 'resolved',
        kind: 'event',
        name: { fixed: 'Conversation resolved' },
        when: [
          { path: 'event', is: ['conversation_status_changed'] },
          { path: 'status', is: ['resolved'] },
        ],
        person: {
          externalIds: { chatwoot: 'meta.sender.id' },
          userId: 'meta.sender.identifier',
          email: 'meta.sender.email',
          phone: 'meta.sender.phone_number',
        },
        conversationId: 'id',
        channel: { fixed: 'chat' },
      },
    ],
  },
  sample: {
    headers: {},
    body: {
      event: 'message_created',
      id: 1042,
      content: 'The app closes when I open the basket.',
      content_type: 'text',
      message_type: 'incoming',
      private: false,
      created_at: '2026-03-31T12:00:00.000Z',
      sender: { id: 7, name: 'Ann Example', email: 'ann@example.org', type: 'contact' },
      inbox: { id: 1, name: 'Website' },
      conversation: {
        id: 55,
        status: 'open',
        meta: {
          sender: { id: 7, name: 'Ann Example', email: 'ann@example.org', phone_number: '+4917012345678' },
          assignee: { id: 3, name: 'Gus' },
        },
      },
    },
  },
}
