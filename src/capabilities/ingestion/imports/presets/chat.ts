import { Mapping } from '../mapping.ts'

const customer = [
  'customer',
  'user',
  'client',
  'visitor',
  'contact',
  'lead',
  'end-user',
  'enduser',
  'kunde',
  'cliente',
  'in',
]
const about = {
  kind: 'message',
  name: 'Message',
  time: 'time',
  person: {
    userId: { first: ['conversations.customer_id', 'customer_id'] },
    email: { first: ['conversations.email', 'email'] },
    phone: { first: ['conversations.phone', 'phone'] },
    name: { first: ['conversations.customer_name', 'customer_name'] },
    otherwise: { own: ['conversation_id'] },
  },
  conversationId: 'conversation_id',
  channel: { first: ['conversations.channel', 'channel'] },
  language: { first: ['conversations.language', 'language'] },
  text: 'text',
  properties: {
    subject: 'conversations.subject',
    rating: 'conversations.rating',
    status: 'conversations.status',
  },
}
const customerNames = ['customer', 'user_id', 'client_id', 'contact_id', 'visitor_id']

/**
 * Chats of any system as two files, `conversations.csv` and `messages.csv`, joined by the conversation’s id. Who spoke
 * is told by a role. A rating stays a property, since nobody says how long its scale is.
 */
export const chat = Mapping.parse({
  source: 'chat',
  files: [
    {
      name: 'conversations',
      headers: ['conversation_id', 'customer_id'],
      alsoCalled: {
        conversation_id: ['id', 'conversation', 'chat_id', 'thread_id'],
        customer_id: customerNames,
        email: ['customer_email', 'e-mail'],
        phone: ['customer_phone'],
        customer_name: ['name'],
        agent: ['agent_id', 'agent_name', 'assignee'],
        rating: ['csat', 'score', 'satisfaction'],
      },
      mayLack: true,
    },
    {
      name: 'messages',
      headers: ['conversation_id', 'role', 'text', 'time'],
      alsoCalled: {
        conversation_id: ['conversation', 'chat_id', 'thread_id'],
        role: ['sender', 'sender_type', 'author_type', 'speaker'],
        text: ['message', 'body', 'content'],
        time: ['timestamp', 'created_at', 'sent_at', 'date', 'datetime'],
        customer_id: customerNames,
        agent: ['agent_id', 'agent_name', 'author_name'],
      },
      mayLack: true,
      links: [{ file: 'conversations', column: 'conversation_id', key: 'conversation_id' }],
      leaveOut: [
        { when: { column: 'role', is: ['system', 'event'] }, why: 'was written by the system.' },
        { when: { column: 'text', is: [''] }, why: 'is a message without words.' },
      ],
      becomes: [
        { ...about, when: { column: 'role', is: customer } },
        {
          ...about,
          when: { column: 'role', isNot: customer },
          direction: 'out',
          agentId: { first: ['agent', 'conversations.agent'] },
          properties: { ...about.properties, author: 'role' },
        },
      ],
    },
  ],
})
