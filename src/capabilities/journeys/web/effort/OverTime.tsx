import { Card } from '../../../../web/kit/Card.tsx'
import { Chart } from '../../../../web/kit/Chart.tsx'
import { day } from '../../../../web/kit/instants.ts'
import type { EffortReport } from '../../effort/contract.ts'
import styles from './Effort.module.css'
import { say } from './say.ts'

/** The index by the week or month in which journeys began. */
export function Trend({ trend: { every, points } }: Pick<EffortReport, 'trend'>) {
  return (
    <Card title={say('trend')}>
      <Chart
        label={say('trendLabel', { every: say(every) })}
        unit="points"
        height={200}
        series={[
          {
            name: say('index'),
            points: points.map(({ from, index: { value, low, high, n } }) => ({
              at: day(`${from}T12:00:00Z`, 'UTC'),
              value,
              low,
              high,
              n,
            })),
          },
        ]}
      />
      <p className={styles.note}>{say('trendHow')}</p>
    </Card>
  )
}

/** How many journeys lie in each tenth of the index. */
export function Distribution({ distribution }: Pick<EffortReport, 'distribution'>) {
  return (
    <Card title={say('distribution')}>
      <Chart
        label={say('distributionLabel')}
        kind="bars"
        unit="points"
        measure={say('journeysSeries')}
        height={200}
        series={[
          {
            name: say('journeysSeries'),
            points: distribution.map(({ from, until, n }) => ({
              at: say('tenth', { from, until }),
              value: n,
            })),
          },
        ]}
      />
    </Card>
  )
}
