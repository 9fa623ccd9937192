import { Card } from '../../../../web/kit/Card.tsx'
import { figure, margin, percent } from '../../../../web/kit/numbers.ts'
import type { RevenueCohorts } from '../../value/contract.ts'
import { say } from './say.ts'
import styles from './Value.module.css'

/** Churn of a period, what it makes of a year, and the mistake that is usually made. */
export function ChurnCard({ cohorts: { churn, every } }: { cohorts: RevenueCohorts }) {
  const period = say(`every_${every}`)
  return (
    <Card title={say('churnTitle')}>
      <p className={styles.sub}>{say('churnSub', { every: period })}</p>
      {churn && churn.perPeriod.value !== null && churn.n >= 5 ? (
        <Compounded churn={churn} value={churn.perPeriod.value} period={period} />
      ) : (
        <p className={styles.quiet}>{say('tooFew')}</p>
      )}
    </Card>
  )
}

interface CompoundedProps {
  churn: NonNullable<RevenueCohorts['churn']>
  value: number
  period: string
}

function Compounded({ churn, value, period }: CompoundedProps) {
  const { perPeriod, periodsPerYear: k, compounded, linear } = churn
  const asShare = percent(value)
  return (
    <>
      <dl className={styles.compare}>
        <div>
          <dt>{say('perPeriod', { every: period })}</dt>
          <dd>
            {asShare}{' '}
            <small>
              ± {margin((perPeriod.low ?? value) * 100, (perPeriod.high ?? value) * 100, 'percent')}
            </small>
          </dd>
        </div>
        {k > 1 && (
          <>
            <div>
              <dt>
                {say('compounded')} <small>{say('compoundedHow', { churn: asShare, k })}</small>
              </dt>
              <dd>{figure(compounded * 100, 'percent')}</dd>
            </div>
            <div className={styles.struck}>
              <dt>
                {say('linear')} <small>{say('linearHow', { churn: asShare, k })}</small>
              </dt>
              <dd>{figure(linear * 100, 'percent')}</dd>
            </div>
          </>
        )}
      </dl>
      <p className={styles.sub}>{k > 1 ? say('linearWords', { every: period }) : say('yearly')}</p>
    </>
  )
}
