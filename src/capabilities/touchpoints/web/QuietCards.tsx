import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMay } from '../../../web/client/session.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { day } from '../../../web/kit/instants.ts'
import { count } from '../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import type { Silent, Unheard, Unmeasured } from '../contract.ts'
import { days } from './grid-words.ts'
import { silentQuery, unheardQuery, unmeasuredQuery } from './questions.ts'
import { say } from './say.ts'

function placeColumn<Row extends { touchpointId: string; name: string }>(): Column<Row> {
  return {
    key: 'name',
    head: say('touchpoint'),
    sortBy: ({ name }) => name,
    cell: ({ touchpointId, name }) => (
      <Link to="/touchpoints/$id" params={{ id: touchpointId }}>
        {name}
      </Link>
    ),
  }
}

/** Touchpoints at which no customer ever said anything. */
export function UnmeasuredCard() {
  const unmeasured = useQuery(unmeasuredQuery)
  return (
    <Card title={say('neverMeasured')}>
      <Answer
        of={unmeasured}
        height={120}
        isEmpty={({ touchpoints }) => touchpoints.length === 0}
        empty={<p>{say('allMeasured')}</p>}
      >
        {({ touchpoints }) => (
          <Table
            label={say('neverMeasured')}
            rows={touchpoints}
            rowKey={({ touchpointId }) => touchpointId}
            columns={unmeasuredColumns}
            maxHeight={420}
          />
        )}
      </Answer>
    </Card>
  )
}

const unmeasuredColumns: Column<Unmeasured>[] = [
  placeColumn(),
  {
    key: 'seen',
    head: say('passing'),
    isNumber: true,
    sortBy: ({ seen90 }) => seen90,
    cell: ({ seen90 }) => count(seen90),
  },
  {
    key: 'plan',
    head: say('state'),
    cell: ({ isPlanned }) =>
      isPlanned ? <Tag>{say('plannedYes')}</Tag> : <Tag tone="bad">{say('hole')}</Tag>,
  },
]

/** Where customers were heard regularly and are not any more. */
export function SilentCard() {
  const silent = useQuery(silentQuery)
  return (
    <Card title={say('goneSilent')}>
      <Answer
        of={silent}
        height={120}
        isEmpty={({ silent }) => silent.length === 0}
        empty={<p>{say('noneSilent')}</p>}
      >
        {({ silent }) => (
          <Table
            label={say('goneSilent')}
            rows={silent}
            rowKey={({ touchpointId, pattern }) => `${touchpointId} ${pattern}`}
            columns={silentColumns}
          />
        )}
      </Answer>
    </Card>
  )
}

const silentColumns: Column<Silent>[] = [
  placeColumn(),
  { key: 'pattern', head: say('column'), cell: ({ pattern }) => say(pattern) },
  { key: 'usual', head: say('usual'), cell: ({ usualGap }) => say('everyDays', { days: days(usualGap) }) },
  {
    key: 'now',
    head: say('silentFor'),
    isNumber: true,
    sortBy: ({ now }) => now,
    cell: ({ now }) => days(now),
  },
  {
    key: 'last',
    head: say('since'),
    sortBy: ({ lastDay }) => lastDay,
    cell: ({ lastDay }) => day(lastDay, 'UTC'),
  },
]

/** Channels and sources that are known and were not heard lately. */
export function UnheardCard() {
  const unheard = useQuery(unheardQuery)
  const maySources = useMay('sources:read')
  return (
    <Card title={say('unheard')}>
      <Answer
        of={unheard}
        height={120}
        isEmpty={({ channels, sources }) => channels.length + sources.length === 0}
        empty={<p>{say('allHeard')}</p>}
      >
        {({ channels, sources }) => (
          <Table
            label={say('unheard')}
            rows={[
              ...channels.map((one) => ({ ...one, sort: say('channel') })),
              ...sources.map((one) => ({ ...one, sort: say('source') })),
            ]}
            rowKey={({ sort, name }) => `${sort} ${name}`}
            columns={unheardColumns}
          />
        )}
      </Answer>
      {maySources && (
        <p>
          {say('unheardSourcesNote')} <Link to="/sources">{say('sourcesPage')}</Link>.
        </p>
      )}
    </Card>
  )
}

const unheardColumns: Column<Unheard & { sort: string }>[] = [
  { key: 'sort', head: say('kind'), sortBy: ({ sort }) => sort, cell: ({ sort }) => sort },
  { key: 'name', head: say('name'), sortBy: ({ name }) => name, cell: ({ name }) => name },
  {
    key: 'last',
    head: say('since'),
    sortBy: ({ lastDay }) => lastDay,
    cell: ({ lastDay }) => (lastDay ? day(lastDay, 'UTC') : say('never')),
  },
  { key: 'at', head: say('plannedAt'), cell: ({ touchpoints }) => touchpoints.join(', ') },
]
