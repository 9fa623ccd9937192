import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { OnlyHeard } from '../../../../web/kit/OnlyHeard.tsx'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { Handler } from '../../settings/contract.ts'
import { handlersQuery } from '../queries.ts'
import { HandlerForm } from './HandlerForm.tsx'
import styles from './Rules.module.css'
import { say } from './say.ts'

/** Who takes cases: what they know, how many they have, whether they are here. */
export function Handlers() {
  const handlers = useQuery(handlersQuery)
  const mayManage = useMay('cases:manage')
  const [edited, setEdited] = useState<Handler>()
  const acting: Column<Handler> = {
    key: 'change',
    head: <OnlyHeard>{say('change')}</OnlyHeard>,
    isNumber: true,
    cell: (handler) => (
      <Button aria-label={say('changeOf', { name: handler.person.name })} onClick={() => setEdited(handler)}>
        {say('change')}
      </Button>
    ),
  }
  return (
    <Card title={say('handlers')} flush>
      <p className={styles.above}>{say('handlersHint')}</p>
      <Answer of={handlers} height={120}>
        {({ handlers }) => (
          <Table
            label={say('handlers')}
            rows={handlers}
            rowKey={({ person }) => person.id}
            columns={mayManage ? [...columns, acting] : columns}
          />
        )}
      </Answer>
      {edited && <HandlerForm handler={edited} onClose={() => setEdited(undefined)} />}
    </Card>
  )
}

const columns: Column<Handler>[] = [
  { key: 'who', head: say('who'), cell: ({ person }) => person.name },
  { key: 'knows', head: say('knows'), cell: ({ skills }) => skills.join(', ') || '–' },
  { key: 'units', head: say('units'), cell: ({ units }) => units.join(', ') || '–' },
  {
    key: 'has',
    head: say('has'),
    isNumber: true,
    cell: ({ open, capacity }) => say('hasOf', { open, capacity }),
  },
  { key: 'here', head: say('isHere'), cell: presence },
]

function presence({ awayUntil, takesCases }: Handler): string {
  if (awayUntil && Date.parse(awayUntil) > Date.now()) return say('awayUntil', { day: day(awayUntil) })
  return takesCases ? '✓' : say('byHandOnly')
}
