import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { count } from '../../../../web/kit/numbers.ts'
import { Page } from '../../../../web/kit/Page.tsx'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { StudyListed } from '../../studies/contract.ts'
import { SurveysTabs } from '../SurveysTabs.tsx'
import { BeginStudy } from './BeginStudy.tsx'
import { studiesQuery } from './queries.ts'
import { say } from './say.ts'

const numbers = (['participants', 'sessions', 'quotes'] as const).map(
  (key): Column<StudyListed> => ({
    key,
    head: say(key),
    isNumber: true,
    sortBy: (study) => study[key],
    cell: (study) => count(study[key]),
  }),
)

const columns: Column<StudyListed>[] = [
  {
    key: 'name',
    head: say('study'),
    sortBy: ({ name }) => name,
    cell: ({ id, name }) => (
      <Link to="/surveys/interviews/$study" params={{ study: id }}>
        {name}
      </Link>
    ),
  },
  { key: 'kind', head: say('kind'), sortBy: ({ kind }) => kind, cell: ({ kind }) => say(kind) },
  ...numbers,
  {
    key: 'last',
    head: say('last'),
    sortBy: ({ lastHeldOn }) => lastHeldOn,
    cell: ({ lastHeldOn }) => (lastHeldOn ? day(lastHeldOn, 'UTC') : say('never')),
  },
  { key: 'owner', head: say('owner'), sortBy: ({ owner }) => owner, cell: ({ owner }) => owner },
]

/** Every series of interviews or focus groups. */
export function StudiesPage() {
  const studies = useQuery(studiesQuery)
  const [isBeginning, setBeginning] = useState(false)
  const navigate = useNavigate()
  const begin = useMay('studies:write') && (
    <Button variant="filled" onClick={() => setBeginning(true)}>
      {say('begin')}
    </Button>
  )
  const isAny = (studies.data?.studies.length ?? 0) > 0
  return (
    <Page title={say('title')} sub={say('sub')} actions={isAny && begin}>
      <SurveysTabs />
      <Answer
        of={studies}
        height={240}
        isEmpty={({ studies }) => studies.length === 0}
        empty={
          <EmptyTeach title={say('none')} actions={begin}>
            {say('noneWords')}
          </EmptyTeach>
        }
      >
        {({ studies }) => (
          <Card flush>
            <Table
              label={say('title')}
              rows={studies}
              rowKey={({ id }) => id}
              columns={columns}
              onOpen={({ id }) => navigate({ to: '/surveys/interviews/$study', params: { study: id } })}
            />
          </Card>
        )}
      </Answer>
      {isBeginning && <BeginStudy onClose={() => setBeginning(false)} />}
    </Page>
  )
}
