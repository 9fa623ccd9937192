import { Card } from '../../../../web/kit/Card.tsx'
import { Chart } from '../../../../web/kit/Chart.tsx'
import { figure } from '../../../../web/kit/numbers.ts'
import type { ValueReport } from '../../value/contract.ts'
import { say } from './say.ts'
import styles from './Value.module.css'

/** How unevenly revenue is spread: a tenth of the buyers after the other. */
export function SpreadCard({ shown: { tenths } }: { shown: NonNullable<ValueReport['shown']> }) {
  const [first] = tenths
  if (!first) return null
  const points = tenths.map(({ tenth, share, customers }) => ({
    at: say('tenth', { n: tenth }),
    value: share * 100,
    n: customers,
  }))
  return (
    <Card title={say('spreadTitle')}>
      <p className={styles.sub}>{say('spreadSub', { share: figure(first.share * 100, 'percent') })}</p>
      <Chart
        kind="bars"
        label={say('spreadTitle')}
        measure={say('shareOfRevenue')}
        unit="percent"
        min={0}
        height={230}
        series={[{ name: say('shareOfRevenue'), points }]}
      />
    </Card>
  )
}
