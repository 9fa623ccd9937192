import { Link } from '@tanstack/react-router'
import { Card } from '../../../../web/kit/Card.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { Laborious } from '../../effort/contract.ts'
import { inPoints } from './Amount.tsx'
import { say } from './say.ts'

/** The journeys with the highest index, each a door to its replay. */
export function LaboriousCard({ journey, laborious }: { journey: string; laborious: Laborious[] }) {
  if (laborious.length === 0) return null
  return (
    <Card flush title={say('laborious')}>
      <Table label={say('laborious')} rows={laborious} rowKey={({ id }) => id} columns={columns(journey)} />
    </Card>
  )
}

const number = (
  key: 'contacts' | 'transfers' | 'repeats' | 'channelChanges' | 'minutes' | 'steps',
): Column<Laborious> => ({
  key,
  head: say(key),
  isNumber: true,
  sortBy: (row) => row[key],
  cell: (row) => row[key],
})

function columns(journey: string): Column<Laborious>[] {
  return [
    {
      key: 'customer',
      head: say('customer'),
      cell: ({ customer }) =>
        customer ? (
          <Link to="/customers/$id" params={{ id: customer.id }}>
            {customer.name || say('someone')}
          </Link>
        ) : (
          say('someone')
        ),
    },
    {
      key: 'began',
      head: say('began'),
      sortBy: ({ startedAt }) => startedAt,
      cell: ({ startedAt }) => day(startedAt),
    },
    { key: 'outcome', head: say('outcome'), cell: ({ outcome }) => say(`outcome_${outcome}`) },
    {
      key: 'index',
      head: say('index'),
      isNumber: true,
      sortBy: ({ index }) => index,
      cell: ({ index }) => inPoints(index),
    },
    ...(['contacts', 'transfers', 'repeats', 'channelChanges', 'minutes', 'steps'] as const).map(number),
    {
      key: 'case',
      head: '',
      cell: ({ id }) => (
        <Link to="/journeys/$journey/cases/$case" params={{ journey, case: id }}>
          {say('openCase')}
        </Link>
      ),
    },
  ]
}
