import { Card } from '../../../../web/kit/Card.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { EffortReport } from '../../effort/contract.ts'
import { Amount, inPoints } from './Amount.tsx'
import styles from './Effort.module.css'
import { say } from './say.ts'

type Step = EffortReport['steps'][number]
type Way = EffortReport['ways'][number]

/** Steps whose journeys cost most. */
export function DearSteps({ steps }: { steps: Step[] }) {
  if (steps.length === 0) return <None title={say('dearSteps')}>{say('noDearSteps')}</None>
  return (
    <Card flush title={say('dearSteps')}>
      <p className={styles.flushNote}>{say('placesHow')}</p>
      <Table
        label={say('dearSteps')}
        rows={steps.slice(0, 8)}
        rowKey={({ step }) => step}
        columns={[{ key: 'step', head: say('step'), cell: ({ step }) => step }, ...figures<Step>()]}
      />
    </Card>
  )
}

/** Ways whose journeys cost most. */
export function DearWays({ ways }: { ways: Way[] }) {
  if (ways.length === 0) return <None title={say('dearWays')}>{say('noDearWays')}</None>
  return (
    <Card flush title={say('dearWays')}>
      <p className={styles.flushNote}>{say('placesHow')}</p>
      <Table
        label={say('dearWays')}
        rows={ways.slice(0, 8)}
        rowKey={({ path }) => path.join(' → ')}
        columns={[
          {
            key: 'way',
            head: say('way'),
            cell: ({ path }) => <span className={styles.way}>{path.join(' → ')}</span>,
          },
          ...figures<Way>(),
        ]}
      />
    </Card>
  )
}

function figures<T extends Step | Way>(): Column<T>[] {
  return [
    { key: 'n', head: say('journeysHead'), isNumber: true, cell: ({ index }) => count(index.n) },
    { key: 'index', head: say('index'), isNumber: true, cell: ({ index }) => <Amount of={index} /> },
    { key: 'beside', head: say('beside'), isNumber: true, cell: ({ index }) => <Beside {...index} /> },
  ]
}

function Beside({ difference, isReal }: Step['index']) {
  return (
    <span className={isReal ? undefined : styles.quiet}>
      +{inPoints(difference)} <small className={styles.margin}>{say(isReal ? 'real' : 'notReal')}</small>
    </span>
  )
}

function None({ title, children }: { title: string; children: string }) {
  return (
    <Card title={title}>
      <p className={styles.note}>{children}</p>
    </Card>
  )
}
