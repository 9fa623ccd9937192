import { Mapping } from '../../mapping.ts'

/**
 * Complaints of consumers about banks, as their US authority publishes them, under the column names of any year. They are
 * published without names, so each is of a person of its own.
 */
export const cfpbComplaints = Mapping.parse({
  source: 'cfpb-complaints',
  dateOrder: 'dmy',
  files: [
    {
      name: 'complaints',
      headers: [
        'Date received',
        'Product',
        'Issue',
        'Company',
        'Submitted via',
        'Timely response?',
        'Complaint ID',
      ],
      mayLack: true,
      empty: ['N/A'],
      becomes: [
        {
          kind: 'ticket',
          name: 'Complaint',
          id: ['Complaint ID'],
          time: 'Date received',
          person: { anonymousId: { own: ['Complaint ID'] } },
          conversationId: 'Complaint ID',
          channel: 'Submitted via',
          country: { fixed: 'US' },
          product: 'Product',
          text: 'Consumer complaint narrative',
          properties: {
            company: 'Company',
            issue: 'Issue',
            sub_issue: 'Sub-issue',
            sub_product: 'Sub-product',
            state: 'State',
            tags: 'Tags',
            response: 'Company response to consumer',
            public_response: 'Company public response',
            sent_to_company: 'Date sent to company',
            timely: 'Timely response?',
            disputed: 'Consumer disputed?',
          },
        },
      ],
    },
  ],
})
