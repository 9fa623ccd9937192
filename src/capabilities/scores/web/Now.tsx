import { Card } from '../../../web/kit/Card.tsx'
import { Value } from '../../../web/kit/Figure.tsx'
import { count, figure } from '../../../web/kit/numbers.ts'
import type { Metric, Summary } from '../contract.ts'
import { inDays } from './days.ts'
import styles from './ScorePage.module.css'
import { say } from './say.ts'

interface NowProps {
  metric: Metric
  summary: Summary
  periods: { current: { from: string; until: string } }
}

/** The score itself, as large as it matters, with how sure it is. */
export function Now({ metric: { scale, unit }, summary, periods }: NowProps) {
  const { value, low, high, n, reliability } = summary
  return (
    <Card
      title={inDays(periods.current)}
      aside={say(scale === 'promise' ? 'nPromises' : 'nAnswers', { n: count(n) })}
    >
      <div className={styles.big}>
        <Value {...{ value, low, high, n, unit }} />
      </div>
      {reliability === 'ok' && low !== null && high !== null && (
        <p className={styles.quiet}>
          {say('interval', { low: figure(low, unit), high: figure(high, unit) })}
        </p>
      )}
      {reliability === 'few' && <p className={styles.quiet}>{say('few')}</p>}
      {reliability === 'hidden' && (
        <p className={styles.quiet}>{n === 0 ? say('noAnswersWords') : say('tooFew')}</p>
      )}
    </Card>
  )
}
