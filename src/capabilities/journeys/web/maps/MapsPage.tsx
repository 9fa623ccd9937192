import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { moment } from '../../../../web/kit/instants.ts'
import { count } from '../../../../web/kit/numbers.ts'
import { Page } from '../../../../web/kit/Page.tsx'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { MapListed } from '../../maps/contract.ts'
import { JourneysTabs } from '../JourneysTabs.tsx'
import { NewMap } from './NewMap.tsx'
import { Personas } from './Personas.tsx'
import { mapsQuery } from './queries.ts'
import { say } from './say.ts'

const columns: Column<MapListed>[] = [
  {
    key: 'name',
    head: say('map'),
    sortBy: ({ name }) => name,
    cell: ({ id, name }) => (
      <Link to="/journeys/maps/$map" params={{ map: id }}>
        {name}
      </Link>
    ),
  },
  {
    key: 'about',
    head: say('ofWhom'),
    cell: ({ persona, segment }) => persona?.name ?? segment?.name ?? say('everybody'),
  },
  {
    key: 'journey',
    head: say('journey'),
    sortBy: ({ journey }) => journey?.name ?? '',
    cell: ({ journey }) =>
      journey && (
        <Link to="/journeys/$journey" params={{ journey: journey.id }}>
          {journey.name}
        </Link>
      ),
  },
  {
    key: 'owner',
    head: say('owner'),
    sortBy: ({ owner }) => owner,
    cell: ({ owner }) => owner || say('nobody'),
  },
  { key: 'rests', head: say('restsOn'), cell: (map) => <RestsOn map={map} /> },
  {
    key: 'warnings',
    head: say('warnings'),
    sortBy: ({ warnings }) => warnings.length,
    cell: ({ warnings }) => (
      <span title={warnings.map((warning) => say(warning)).join('\n')}>
        <Tag tone={warnings.length > 0 ? 'warn' : 'good'}>
          {warnings.length > 0 ? say('warningsN', { count: warnings.length }) : say('noWarning')}
        </Tag>
      </span>
    ),
  },
  {
    key: 'changed',
    head: say('changed'),
    sortBy: ({ changedAt }) => changedAt,
    cell: ({ changedAt, changedBy }) => `${moment(changedAt)}, ${changedBy}`,
  },
]

function RestsOn({ map: { cards, evidence, measured, interviewed } }: { map: MapListed }) {
  const parts = [
    say('cardsN', { n: count(cards) }),
    evidence > 0 && say('evidenceN', { n: count(evidence) }),
    measured > 0 && say('measuredN', { n: count(measured) }),
    interviewed > 0 && say('interviewedN', { count: interviewed, n: count(interviewed) }),
  ]
  return <>{parts.filter(Boolean).join(' · ')}</>
}

/** Every map with what it rests on, and the people the maps are about. */
export function MapsPage() {
  const maps = useQuery(mapsQuery)
  const [isMaking, setMaking] = useState(false)
  const mayWrite = useMay('journeys:write')
  const navigate = useNavigate()
  const make = mayWrite && (
    <Button variant="filled" onClick={() => setMaking(true)}>
      {say('newMap')}
    </Button>
  )
  const isAny = (maps.data?.maps.length ?? 0) > 0
  return (
    <Page title={say('maps')} sub={say('sub')} actions={isAny && make}>
      <JourneysTabs />
      <Answer
        of={maps}
        height={280}
        isEmpty={({ maps }) => maps.length === 0}
        empty={
          <EmptyTeach title={say('none')} actions={make}>
            {say('noneWords')}
          </EmptyTeach>
        }
      >
        {({ maps }) => (
          <Card flush>
            <Table
              label={say('maps')}
              rows={maps}
              rowKey={({ id }) => id}
              columns={columns}
              onOpen={({ id }) => navigate({ to: '/journeys/maps/$map', params: { map: id } })}
            />
          </Card>
        )}
      </Answer>
      <Personas mayWrite={mayWrite} />
      {isMaking && <NewMap onClose={() => setMaking(false)} />}
    </Page>
  )
}
