import { Card } from '../../../../web/kit/Card.tsx'
import { count, percent } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { EffortReport, PartTold } from '../../effort/contract.ts'
import { Amount, inOwn } from './Amount.tsx'
import { Changed } from './Changed.tsx'
import styles from './Effort.module.css'
import { say } from './say.ts'

/** What each part is in its own unit, and how much it counts. */
export function PartsCard({ report: { parts } }: { report: EffortReport }) {
  return (
    <Card flush title={say('parts')}>
      <p className={styles.flushNote}>{say('partsHow')}</p>
      <Table
        label={say('parts')}
        rows={parts}
        rowKey={({ part }) => part}
        columns={parts.some(({ change }) => change) ? [...columns, changes] : columns}
      />
    </Card>
  )
}

const columns: Column<PartTold>[] = [
  {
    key: 'part',
    head: say('part'),
    cell: ({ part }) => (
      <>
        {say(part)}
        {part === 'answers' && <small className={styles.under}>{say('answersUnit')}</small>}
      </>
    ),
  },
  {
    key: 'weight',
    head: say('weight'),
    isNumber: true,
    sortBy: ({ weight }) => weight,
    cell: ({ weight }) => weight,
  },
  {
    key: 'mean',
    head: say('mean'),
    isNumber: true,
    cell: ({ mean }) => <Amount of={mean} format={inOwn} />,
  },
  {
    key: 'median',
    head: say('median'),
    isNumber: true,
    cell: ({ median, mean }) => (median === null || mean.value === null ? '' : inOwn(median)),
  },
  {
    key: 'share',
    head: say('share'),
    isNumber: true,
    cell: ({ part, share: { value } }) =>
      value !== null &&
      part !== 'steps' &&
      part !== 'minutes' && (
        <>
          {percent(value)} <small className={styles.margin}>{say(`${part}_share`)}</small>
        </>
      ),
  },
  { key: 'n', head: say('journeysHead'), isNumber: true, cell: ({ mean }) => count(mean.n) },
]

const changes: Column<PartTold> = {
  key: 'change',
  head: say('change'),
  cell: ({ change }) => <Changed change={change} unit="mean" />,
}
