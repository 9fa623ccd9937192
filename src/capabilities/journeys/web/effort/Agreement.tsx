import { Card } from '../../../../web/kit/Card.tsx'
import { Interval } from '../../../../web/kit/Interval.tsx'
import { count, figure } from '../../../../web/kit/numbers.ts'
import type { EffortReport } from '../../effort/contract.ts'
import styles from './Effort.module.css'
import { say } from './say.ts'

/** How far what people go through tells how hard they call it. */
export function Agreement({ agreement: { n, exertion, parts } }: Pick<EffortReport, 'agreement'>) {
  const [strongest] = parts.filter(({ low }) => low > 0)
  return (
    <Card title={say('agreement')}>
      {exertion ? (
        <>
          <p>
            <b>{say(inWords(exertion))}</b>:{' '}
            {say('agreementNumbers', {
              value: figure(exertion.value, 'mean'),
              low: figure(exertion.low, 'mean'),
              high: figure(exertion.high, 'mean'),
              n: count(n),
            })}{' '}
            {strongest &&
              say('strongest', {
                part: say(strongest.part).toLowerCase(),
                value: figure(strongest.value, 'mean'),
              })}
          </p>
          <div className={styles.correlations}>
            {parts.map(({ part, value, low, high }) => (
              <div key={part}>
                <span>{say(part)}</span>
                <Interval
                  value={value}
                  low={low}
                  high={high}
                  min={-1}
                  max={1}
                  format={(one) => figure(one, 'mean')}
                />
                <span className={styles.number}>{figure(value, 'mean')}</span>
              </div>
            ))}
          </div>
          <p className={styles.note}>{say('agreementHow')}</p>
        </>
      ) : (
        <p className={styles.note}>{say('agreementNone', { n: count(n) })}</p>
      )}
    </Card>
  )
}

function inWords({ value, low }: { value: number; low: number }) {
  if (low <= 0) return 'agreementNo' as const
  return value >= 0.4 ? ('agreementStrong' as const) : ('agreementSome' as const)
}
