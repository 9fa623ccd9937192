import { Mapping } from '../../mapping.ts'

/** The event log of an Italian help desk. Its column `customer` names firms by number, so each case is a person of its own. */
export const helpdeskLog = Mapping.parse({
  source: 'eventlog-helpdesk',
  files: [
    {
      name: 'events',
      headers: [
        'case:concept:name',
        'concept:name',
        'time:timestamp',
        'seriousness',
        'responsible_section',
        'workgroup',
      ],
      mayLack: true,
      becomes: [
        {
          kind: 'event',
          name: { column: 'concept:name' },
          time: 'time:timestamp',
          person: { anonymousId: { own: ['case:concept:name'] } },
          conversationId: 'case:concept:name',
          agentId: 'org:resource',
          product: 'product',
          properties: { position: { row: 'number' } },
          rest: true,
        },
      ],
    },
  ],
})
