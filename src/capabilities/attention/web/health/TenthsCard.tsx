import { Card } from '../../../../web/kit/Card.tsx'
import { Chart, type ChartSeries } from '../../../../web/kit/Chart.tsx'
import type { Backtest, JudgedShown, TestedShown } from '../../health/contract.ts'
import styles from './Health.module.css'
import { onDay } from './Preview.tsx'
import type { What } from './Switch.tsx'
import { say } from './say.ts'

interface TenthsProps {
  tested: TestedShown
  what: What
  way: JudgedShown['way']
  later: Backtest['moments'][number]
}

/** What came of each tenth of the customers, beside chance. */
export function TenthsCard({ tested, what, way, later }: TenthsProps) {
  const did = say(`did_${what}`)
  return (
    <Card title={say('tenths')}>
      <Chart
        label={say('tenthsLabel', { did })}
        unit="percent"
        measure={say('shareOf')}
        min={0}
        max={100}
        series={seriesOf(tested, way)}
      />
      <p className={styles.note}>
        {say('tenthsHow', { day: onDay(later.day), until: onDay(later.until), did })}
      </p>
    </Card>
  )
}

function seriesOf({ tenths, chance }: TestedShown, way: JudgedShown['way']): ChartSeries[] {
  const at = (place: number) => say('tenth', { n: place + 1 })
  const came = tenths.map(({ n, rate: { value, low, high } }, place) => ({
    at: at(place),
    value: value * 100,
    low: low * 100,
    high: high * 100,
    n: Math.round(n),
  }))
  const flat = tenths.map((_, place) => ({ at: at(place), value: chance.value * 100 }))
  const said = tenths.map((tenth, place) => ({ at: at(place), value: tenth.said * 100 }))
  return [
    { name: say('came'), points: came },
    { name: say('chanceLine'), points: flat, isDashed: true },
    // Points are no chances: beside what came they would only mislead.
    ...(way === 'points' ? [] : [{ name: say('said'), points: said, isDashed: true }]),
  ]
}
