import { Mapping } from '../mapping.ts'
import { channelWords } from './words.ts'

const about = {
  person: {
    userId: 'Requester external id',
    email: 'Requester email',
    externalIds: { zendesk: 'Requester id' },
    name: 'Requester',
  },
  id: ['Id'],
  conversationId: 'Id',
  channel: { column: 'Via', as: channelWords },
  agentId: 'Assignee',
}
const handling = {
  group: 'Group',
  priority: 'Priority',
  type: 'Ticket type',
  tags: 'Tags',
  organization: 'Organization',
}
const times = {
  first_reply_minutes: 'First reply time in minutes',
  first_reply_business_minutes: 'First reply time in minutes within business hours',
  resolution_minutes: 'Full resolution time in minutes',
  resolution_business_minutes: 'Full resolution time in minutes within business hours',
  reopens: 'Reopens',
  replies: 'Replies',
}

/**
 * Tickets from Zendesk. That a ticket was opened, that it was solved and that it was rated are three things that
 * happened, so a later export of the same ticket adds what is new. Satisfaction is good or bad; “offered” is no answer.
 */
export const zendesk = Mapping.parse({
  source: 'zendesk',
  files: [
    {
      name: 'tickets',
      headers: ['Id', 'Requester', 'Requester email', 'Submitter', 'Assignee', 'Group', 'Subject', 'Status', 'Priority',
        'Via', 'Created at', 'Updated at', 'Solved at', 'Satisfaction Score'], // biome-ignore format: one glance
      mayLack: true,
      empty: ['-'],
      leaveOut: [{ when: { column: 'Id', is: ['', 'Total'] }, why: 'is a line of sums.' }],
      ignore: ['Summation column', 'Requester domain', 'Submitter', 'Status'],
      becomes: [
        {
          ...about,
          kind: 'ticket',
          name: 'Ticket created',
          time: 'Created at',
          text: 'Subject',
          properties: { ...handling, status: 'Status' },
          rest: true,
        },
        {
          ...about,
          kind: 'event',
          name: 'Ticket solved',
          when: { column: 'Solved at' },
          time: 'Solved at',
          direction: 'out',
          promisedAt: 'Due date',
          fulfilledAt: 'Solved at',
          promiseId: 'Id',
          properties: { ...handling, ...times },
        },
        {
          ...about,
          kind: 'response',
          name: 'Ticket rated',
          when: {
            column: 'Satisfaction Score',
            is: ['good', 'bad', 'good with comment', 'bad with comment'],
          },
          time: { first: ['Solved at', 'Updated at'] },
          answer: {
            scale: 'csat2',
            score: 'Satisfaction Score',
            words: { 'good with comment': 1, 'bad with comment': 0 },
          },
          properties: { ...handling, ...times },
        },
      ],
    },
  ],
})
