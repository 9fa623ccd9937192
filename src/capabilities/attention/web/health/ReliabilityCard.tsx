import { Card } from '../../../../web/kit/Card.tsx'
import { Chart } from '../../../../web/kit/Chart.tsx'
import { figure, percent } from '../../../../web/kit/numbers.ts'
import type { JudgedShown, TestedShown } from '../../health/contract.ts'
import styles from './Health.module.css'
import { say } from './say.ts'

/** Whether what is said is what comes; and a word where times have changed in between. */
export function ReliabilityCard({ tested, way }: { tested: TestedShown; way: JudgedShown['way'] }) {
  const { reliability, chance, n } = tested
  const said = reliability.reduce((sum, bin) => sum + bin.predicted * bin.n, 0) / n
  const hasDrifted = way !== 'points' && (said < chance.low || said > chance.high)
  const at = (predicted: number) => figure(predicted * 100, 'percent')
  return (
    <Card title={say('reliability')}>
      {way === 'points' ? (
        <p className={styles.note}>{say('brierNone')}</p>
      ) : (
        <>
          <Chart
            label={say('reliabilityLabel')}
            unit="percent"
            measure={say('shareOf')}
            min={0}
            max={100}
            series={[
              {
                name: say('came'),
                points: reliability.map(({ predicted, value, low, high, n: some }) => ({
                  at: at(predicted),
                  value: value * 100,
                  low: low * 100,
                  high: high * 100,
                  n: some,
                })),
              },
              {
                name: say('said'),
                isDashed: true,
                points: reliability.map(({ predicted }) => ({ at: at(predicted), value: predicted * 100 })),
              },
            ]}
          />
          <p className={styles.note}>{say('reliabilityHow')}</p>
          {hasDrifted && (
            <p className={styles.note}>
              {say('drift', { said: percent(said), came: percent(chance.value) })}
            </p>
          )}
        </>
      )}
    </Card>
  )
}
