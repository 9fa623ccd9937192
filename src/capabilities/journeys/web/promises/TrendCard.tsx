import { Card } from '../../../../web/kit/Card.tsx'
import { Chart } from '../../../../web/kit/Chart.tsx'
import { day } from '../../../../web/kit/instants.ts'
import type { PromiseShown } from '../../promises/contract.ts'
import { say } from './say.ts'

/** The kept share week by week or month by month. */
export function TrendCard({ shown: { trend, every } }: { shown: PromiseShown }) {
  const hundred = (share: number | null) => (share === null ? null : share * 100)
  return (
    <Card title={say('trend')}>
      <Chart
        label={say('trendChart', { every: say(every) })}
        unit="percent"
        height={260}
        series={[
          {
            name: say('kept'),
            points: trend.map(({ from, kept }) => ({
              at: day(`${from}T12:00:00Z`, 'UTC'),
              value: hundred(kept.value),
              low: hundred(kept.low),
              high: hundred(kept.high),
              n: kept.n,
            })),
          },
        ]}
      />
    </Card>
  )
}
