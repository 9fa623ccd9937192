import { Button, Modal, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { count } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { Agents } from '../../front-line/contract.ts'
import { say } from './agents-say.ts'
import styles from './FrontLine.module.css'
import { agentsQuery, useAgent } from './queries.ts'

type Agent = Agents['agents'][number]

/** Says which agent in the data is which colleague; proposals are accepted with one press. */
export function AgentNames({ onClose }: { onClose: () => void }) {
  const agents = useQuery(agentsQuery)
  return (
    <Modal opened onClose={onClose} title={say('title')} size="xl">
      <p className={styles.intro}>{say('sub')}</p>
      <Answer
        of={agents}
        height={240}
        isEmpty={({ agents }) => agents.length === 0}
        empty={<EmptyTeach title={say('none')}>{say('noneWords')}</EmptyTeach>}
      >
        {({ agents, colleagues }) => (
          <Table
            label={say('title')}
            rows={agents}
            rowKey={({ agent }) => agent}
            columns={columnsWith(colleagues)}
            maxHeight={480}
          />
        )}
      </Answer>
    </Modal>
  )
}

function columnsWith(colleagues: Agents['colleagues']): Column<Agent>[] {
  return [
    { key: 'agent', head: say('agent'), sortBy: ({ agent }) => agent, cell: ({ agent }) => agent },
    {
      key: 'n',
      head: say('n'),
      isNumber: true,
      cell: ({ interactions }) => count(interactions),
    },
    { key: 'latest', head: say('latest'), cell: ({ latestAt }) => day(latestAt) },
    { key: 'person', head: say('person'), cell: (agent) => <Who agent={agent} colleagues={colleagues} /> },
  ]
}

const undecided = ''
const nobody = 'nobody'

function Who({ agent: of, colleagues }: { agent: Agent; colleagues: Agents['colleagues'] }) {
  const { agent, isDecided, person, proposed } = of
  const setting = useAgent()
  const choose = (value: string) =>
    setting.mutate({ agent, ...(value !== undecided && { personId: value === nobody ? null : value }) })
  return (
    <div className={styles.who}>
      <NativeSelect
        aria-label={say('whoIs', { agent })}
        value={person?.id ?? (isDecided ? nobody : undecided)}
        data={[
          { value: undecided, label: say('undecided') },
          { value: nobody, label: say('nobody') },
          ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {proposed && (
        <span className={styles.proposed}>
          {say('proposed', { name: proposed.name, why: proposed.why })}
          <Button
            size="compact-xs"
            aria-label={say('acceptThat', { agent, name: proposed.name })}
            onClick={() => choose(proposed.id)}
          >
            {say('accept')}
          </Button>
        </span>
      )}
    </div>
  )
}
