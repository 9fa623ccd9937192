import { Mapping } from '../../mapping.ts'

const about = {
  person: { externalIds: { 'incident-tickets': 'caller_id' }, otherwise: { own: ['number'] } },
  conversationId: 'number',
  channel: 'contact_type',
}

/**
 * A help desk’s log of incidents (UCI 498): each row is a state an incident was brought into, and the last row of an
 * incident says what became of it. `?` is unknown; days come first in dates.
 */
export const incidentTickets = Mapping.parse({
  source: 'incident-tickets',
  dateOrder: 'dmy',
  files: [
    {
      name: 'states',
      headers: [
        'number',
        'incident_state',
        'caller_id',
        'opened_at',
        'sys_updated_at',
        'contact_type',
        'resolved_at',
      ],
      mayLack: true,
      empty: ['?'],
      becomes: [
        {
          ...about,
          kind: 'event',
          name: { column: 'incident_state' },
          time: 'sys_updated_at',
          direction: 'out',
          agentId: 'sys_updated_by',
          properties: { group: 'assignment_group', priority: 'priority', position: { row: 'number' } },
        },
        {
          ...about,
          kind: 'ticket',
          name: 'Incident',
          group: { by: ['number'], latest: 'sys_updated_at' },
          time: 'opened_at',
          fulfilledAt: 'resolved_at',
          agentId: 'resolved_by',
          product: 'category',
          properties: {
            state: 'incident_state',
            priority: 'priority',
            impact: 'impact',
            urgency: 'urgency',
            group: 'assignment_group',
            made_sla: 'made_sla',
            reopens: 'reopen_count',
            reassignments: 'reassignment_count',
            closed_at: 'closed_at',
            location: 'location',
            subcategory: 'subcategory',
            symptom: 'u_symptom',
          },
        },
      ],
    },
  ],
})
