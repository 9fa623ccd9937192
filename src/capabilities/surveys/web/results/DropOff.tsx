import { Card } from '../../../../web/kit/Card.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { Step } from '../../results/contract.ts'
import styles from './Results.module.css'
import { say } from './say.ts'
import { ShareValue } from './share-words.tsx'

/** Every question in its order: who saw it, who answered it, and for whom it was the last. */
export function DropOff({ steps, version }: { steps: Step[]; version: number }) {
  return (
    <Card flush title={say('steps')}>
      <p className={`${styles.sub} ${styles.flushSub}`}>{say('stepsSub', { version })}</p>
      <Table label={say('steps')} rows={steps} rowKey={({ question }) => question} columns={columns} />
    </Card>
  )
}

const columns: Column<Step>[] = [
  { key: 'question', head: say('question'), cell: ({ title }) => title },
  { key: 'seen', head: say('seen'), isNumber: true, cell: ({ seen }) => count(seen) },
  {
    key: 'answered',
    head: say('answered'),
    isNumber: true,
    cell: ({ answered }) => <ShareValue of={answered} />,
  },
  { key: 'left', head: say('left'), isNumber: true, cell: ({ left }) => <ShareValue of={left} /> },
]
