import { Mapping } from '../mapping.ts'
import { channelWords } from './words.ts'

const customer = ['user', 'lead', 'contact', 'visitor']
const contact = {
  userId: 'contacts.contacts[0].external_id',
  externalIds: { intercom: 'contacts.contacts[0].id' },
}
const about = {
  person: { ...contact, otherwise: { own: ['id'] } },
  conversationId: 'id',
  channel: { column: 'source.type', as: channelWords },
}
const first = {
  kind: 'message',
  name: 'Message',
  id: ['id'],
  time: 'created_at',
  text: { plain: 'source.body' },
}
const later = {
  ...about,
  parts: 'conversation_parts.conversation_parts',
  id: ['id', 'part.id'],
  time: 'part.created_at',
  text: { plain: 'part.body' },
}
const agent = { first: ['part.author.name', 'part.author.id'] }

/**
 * Conversations from Intercom as its API gives them, one object each. Times are seconds since 1970; statistics leave out the
 * hours in which nobody worked, as Intercom does.
 */
export const intercom = Mapping.parse({
  source: 'intercom',
  files: [
    {
      name: 'conversations',
      headers: ['id', 'created_at', 'source.author.type', 'conversation_parts.conversation_parts'],
      mayLack: true,
      becomes: [
        {
          ...about,
          ...first,
          person: {
            ...contact,
            email: 'source.author.email',
            name: 'source.author.name',
            otherwise: { own: ['id'] },
          },
          when: { column: 'source.author.type', is: customer },
          properties: { subject: 'source.subject' },
        },
        {
          ...about,
          ...first,
          when: { column: 'source.author.type', isNot: customer },
          direction: 'out',
          agentId: { first: ['source.author.name', 'source.author.id'] },
          properties: { subject: 'source.subject', author: 'source.author.type' },
        },
        {
          ...later,
          kind: 'message',
          name: 'Message',
          when: [{ column: 'part.author.type', is: customer }, { column: 'part.body' }],
        },
        {
          ...later,
          kind: 'message',
          name: 'Message',
          when: [
            { column: 'part.author.type', isNot: customer },
            { column: 'part.part_type', isNot: ['note'] },
            { column: 'part.body' },
          ],
          direction: 'out',
          agentId: agent,
          properties: { author: 'part.author.type' },
        },
        {
          ...later,
          kind: 'note',
          name: 'Note',
          when: [
            { column: 'part.author.type', isNot: customer },
            { column: 'part.part_type', is: ['note'] },
            { column: 'part.body' },
          ],
          direction: 'out',
          agentId: agent,
        },
        {
          ...about,
          kind: 'event',
          name: 'Conversation closed',
          id: ['id'],
          when: { column: 'statistics.last_close_at' },
          time: 'statistics.last_close_at',
          direction: 'out',
          properties: {
            seconds_to_assignment: 'statistics.time_to_assignment',
            seconds_to_first_reply: 'statistics.time_to_admin_reply',
            seconds_to_first_close: 'statistics.time_to_first_close',
            seconds_to_last_close: 'statistics.time_to_last_close',
            median_seconds_to_reply: 'statistics.median_time_to_reply',
            reopens: 'statistics.count_reopens',
            assignments: 'statistics.count_assignments',
            parts: 'statistics.count_conversation_parts',
          },
        },
        {
          ...about,
          kind: 'response',
          name: 'Conversation rated',
          id: ['id'],
          when: { column: 'conversation_rating.rating' },
          time: {
            first: ['conversation_rating.created_at', 'statistics.last_close_at', 'updated_at', 'created_at'],
          },
          answer: { scale: 'csat5', score: 'conversation_rating.rating' },
          text: 'conversation_rating.remark',
          agentId: { first: ['conversation_rating.teammate.name', 'conversation_rating.teammate.id'] },
        },
      ],
    },
  ],
})
