import { Card } from '../../../../web/kit/Card.tsx'
import { Interval } from '../../../../web/kit/Interval.tsx'
import { count, percent } from '../../../../web/kit/numbers.ts'
import type { EffortIndex, EffortReport } from '../../effort/contract.ts'
import { Amount, inPoints } from './Amount.tsx'
import { Assumption } from './Assumption.tsx'
import { Changed } from './Changed.tsx'
import styles from './Effort.module.css'
import { say } from './say.ts'

/** The index with its two halves. */
export function IndexCard({ report }: { report: EffortReport }) {
  const { index, exertion, felt, change, journeys, withFelt, weights } = report
  return (
    <Card title={say('indexTitle')} aside={weights.source === 'literature' && <Assumption />}>
      <div className={styles.figures}>
        <Figure label={say('index')} of={index}>
          <Changed change={change} unit="points" />
        </Figure>
        <Figure label={say('exertion')} of={exertion}>
          {say('exertionWhat')}
        </Figure>
        <Figure label={say('felt')} of={felt}>
          {say('feltWhat')}
        </Figure>
      </div>
      <p className={styles.note}>{say('indexHow')}</p>
      <p className={styles.note}>
        {say('withFelt', {
          n: count(withFelt),
          all: count(journeys),
          share: percent(journeys ? withFelt / journeys : 0),
        })}
      </p>
    </Card>
  )
}

interface FigureProps {
  label: string
  of: EffortIndex
  children: React.ReactNode
}

function Figure({ label, of, children }: FigureProps) {
  const { value, low, high, n } = of
  return (
    <div className={styles.figure}>
      <span className={styles.label}>
        {label} <span>{say('n', { n: count(n) })}</span>
      </span>
      <span className={styles.large}>
        <Amount of={of} />
      </span>
      {value !== null && low !== null && high !== null && (
        <Interval value={value} low={low} high={high} min={0} max={100} format={inPoints} />
      )}
      <span className={styles.under}>{children}</span>
    </div>
  )
}
