import { Mapping } from '../mapping.ts'

/**
 * Event logs as process mining knows them (XES, or CSV with its names). A log names cases, not customers: each case is an
 * unnamed person of its own, whose journey is the case. `position` keeps the order of events at the same moment.
 */
export const eventLog = Mapping.parse({
  source: 'event-log',
  files: [
    {
      name: 'events',
      headers: ['case:concept:name', 'concept:name', 'time:timestamp'],
      alsoCalled: {
        'case:concept:name': ['case_id', 'caseid', 'case'],
        'concept:name': ['activity', 'event'],
        'time:timestamp': ['timestamp', 'complete timestamp'],
        'org:resource': ['resource'],
      },
      mayLack: true,
      becomes: [
        {
          kind: 'event',
          name: { column: 'concept:name' },
          time: 'time:timestamp',
          person: { anonymousId: { own: ['case:concept:name'] } },
          conversationId: 'case:concept:name',
          agentId: 'org:resource',
          properties: { position: { row: 'number' } },
          rest: true,
        },
      ],
    },
  ],
})
