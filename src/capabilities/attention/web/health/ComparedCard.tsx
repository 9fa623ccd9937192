import { Card } from '../../../../web/kit/Card.tsx'
import { percent } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { JudgedShown, TestedShown } from '../../health/contract.ts'
import styles from './Health.module.css'
import { say } from './say.ts'

type Tried = JudgedShown['compared'][number] & { isUsed: boolean }

/** Every way that was tried, on the same later customers. */
export function ComparedCard({ judged }: { judged: JudgedShown }) {
  return (
    <Card flush title={say('compared')}>
      <p className={styles.flushNote}>{say('comparedHow')}</p>
      <Table
        label={say('compared')}
        rows={judged.compared.map((one) => ({ ...one, isUsed: one.way === judged.way }))}
        rowKey={({ way }) => way}
        columns={columns}
      />
    </Card>
  )
}

const columns: Column<Tried>[] = [
  {
    key: 'way',
    head: say('way'),
    cell: ({ way, isUsed }) => (
      <>
        {say(`way_${way}`)} {isUsed && <Tag tone="good">{say('used')}</Tag>}
      </>
    ),
  },
  { key: 'auc', head: say('aucTile'), isNumber: true, cell: ({ auc }) => (auc ? within(auc) : '–') },
  { key: 'hit', head: say('hitRate'), isNumber: true, cell: ({ hitRate }) => within(hitRate) },
  {
    key: 'logLoss',
    head: say('logLoss'),
    isNumber: true,
    cell: ({ logLoss }) => (logLoss === null ? '–' : logLoss.toFixed(3)),
  },
]

function within({ value, low, high }: TestedShown['chance']): string {
  return `${percent(value)} (${say('intervalOf', { low: percent(low), high: percent(high) })})`
}
