import { Link } from '@tanstack/react-router'
import { Card } from '../../../../web/kit/Card.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { HealthState } from '../../health/contract.ts'
import styles from './Health.module.css'
import { say } from './say.ts'

/** Whether scores are learned or points by rule and why, and that people decide. */
export function MethodCard({ state: { method, whyPoints, models } }: { state: HealthState }) {
  const inForce = models.find((one) => one.inForce)
  return (
    <Card
      title={say('method')}
      aside={
        inForce && (
          <Link to="/attention/backtest" search={{}}>
            {say('open')}
          </Link>
        )
      }
    >
      <p>
        <Tag tone={method === 'learned' ? 'good' : 'warn'}>{say(`method_${method}`)}</Tag>{' '}
        {inForce && <span className={styles.quiet}>{say('learnedOn', { day: day(inForce.madeAt) })}</span>}
      </p>
      <p className={styles.note}>{whyPoints ? say('pointsWhy', { why: whyPoints }) : say('learnedHow')}</p>
      <p className={styles.note}>
        <b>{say('people')}</b> {say('peopleHow')}
      </p>
    </Card>
  )
}
