import { Card } from '../../../../web/kit/Card.tsx'
import { count, percent } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { Backtest } from '../../health/contract.ts'
import styles from './Health.module.css'
import { onDay } from './Preview.tsx'
import { say } from './say.ts'

type Moment = Backtest['moments'][number]

/** Which past days were looked at, for learning and for the test. */
export function MomentsCard({ moments, oneOf }: Pick<Backtest, 'moments' | 'oneOf'>) {
  return (
    <Card flush title={say('moments')}>
      <p className={styles.flushNote}>
        {say('momentsHow')} {oneOf > 1 && say('oneOf', { n: count(oneOf) })}
      </p>
      <Table label={say('moments')} rows={moments} rowKey={({ day }) => day} columns={columns} />
    </Card>
  )
}

const columns: Column<Moment>[] = [
  { key: 'day', head: say('momentDay'), cell: ({ day }) => onDay(day) },
  { key: 'until', head: say('momentUntil'), cell: ({ until }) => onDay(until) },
  {
    key: 'part',
    head: say('part'),
    cell: ({ part }) => <Tag tone={part === 'later' ? 'good' : 'plain'}>{say(`part_${part}`)}</Tag>,
  },
  { key: 'n', head: say('n'), isNumber: true, cell: ({ n }) => count(n) },
  { key: 'left', head: say('leftHead'), isNumber: true, cell: ({ n, left }) => some(left, n) },
  { key: 'grew', head: say('grew'), isNumber: true, cell: ({ n, grew }) => some(grew, n) },
]

function some(hits: number, n: number): string {
  return n === 0 ? count(hits) : `${count(hits)} (${percent(hits / n)})`
}
