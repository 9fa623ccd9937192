import { Mapping } from '../mapping.ts'

/** Ratings of conversations from Chatwoot; its other reports hold sums, which no customer ever did or said. */
export const chatwoot = Mapping.parse({
  source: 'chatwoot',
  zone: 'UTC',
  files: [
    {
      name: 'ratings',
      headers: [
        'Contact Name',
        'Link to the conversation',
        'Agent Name',
        'Rating',
        'Feedback Comment',
        'Recorded date',
      ],
      mayLack: true,
      becomes: [
        {
          kind: 'response',
          name: 'Conversation rated',
          id: ['Link to the conversation', 'Recorded date'],
          time: 'Recorded date',
          person: {
            email: 'Contact Email Address',
            phone: 'Contact Phone Number',
            name: 'Contact Name',
            otherwise: { own: ['Link to the conversation'] },
          },
          conversationId: { column: 'Link to the conversation', after: '/' },
          channel: { fixed: 'chat' },
          agentId: 'Agent Name',
          answer: { scale: 'csat5', score: 'Rating' },
          text: 'Feedback Comment',
          properties: { 'review notes': 'Review Notes' },
        },
      ],
    },
    {
      name: 'agents',
      headers: ['Agent name', 'Assigned conversations', 'Avg first response time', 'Avg resolution time'],
      report: {
        is: 'a report by agent (sums over a period), not a list of conversations',
        instead:
          'Export the CSAT report (one row for each rating), or give the conversations and messages as two files: conversations.csv and messages.csv.',
      },
    },
    {
      name: 'sla',
      headers: ['Conversation ID', 'SLA Policy', 'Assignee', 'Breached Events'],
      report: {
        is: 'a report of broken service levels without any time or customer',
        instead: 'Export the CSAT report, or give the conversations and messages as two files.',
      },
    },
  ],
})
