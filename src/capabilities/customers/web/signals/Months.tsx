import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import { count, difference, percent } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import { dateLocale } from '../../../../web/kit/words.ts'
import type { showSignal } from '../../signals/contract.ts'
import styles from './Signals.module.css'
import { say } from './say.ts'

type Month = OutputOf<typeof showSignal>['months'][number]

const columns: Column<Month>[] = [
  { key: 'month', head: say('month'), cell: ({ month }) => monthInWords(month) },
  { key: 'n', head: say('buyers'), isNumber: true, cell: ({ n }) => count(n) },
  {
    key: 'share',
    head: say('boughtAgain'),
    isNumber: true,
    cell: ({ share, n }) => <Share share={share} n={n} />,
  },
  { key: 'change', head: say('against'), cell: ({ change }) => changeInWords(change) },
]

/** How many of each month's buyers came back, with an interval, and whether that really changed. */
export function Months({ months }: { months: Month[] }) {
  return (
    <Card title={say('months')} flush>
      <Table
        label={say('months')}
        rows={months.toReversed()}
        rowKey={({ month }) => month}
        columns={columns}
      />
      <p className={`${styles.note} ${styles.inset}`}>{say('openMonths')}</p>
    </Card>
  )
}

function Share({ share, n }: Pick<Month, 'share' | 'n'>) {
  if (!share) return null
  const reach = ((share.high - share.low) / 2) * 100
  return (
    <span className={n < 30 ? styles.quiet : undefined}>
      {percent(share.value)} ± {difference(reach, 'percent')}
    </span>
  )
}

function changeInWords(change: Month['change']) {
  if (!change) return ''
  const points = `${change.difference >= 0 ? '+' : '−'}${difference(change.difference * 100, 'percent')}`
  return say('points', { points, verdict: say(change.p < 0.05 ? 'realChange' : 'noRealChange') })
}

function monthInWords(month: string) {
  return new Intl.DateTimeFormat(dateLocale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(month),
  )
}
