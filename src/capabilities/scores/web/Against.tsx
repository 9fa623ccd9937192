import { Card } from '../../../web/kit/Card.tsx'
import { count, difference, figure } from '../../../web/kit/numbers.ts'
import type { Comparison, Metric, Summary } from '../contract.ts'
import { chanceInWords } from './changes-in-words.ts'
import { inDays } from './days.ts'
import styles from './ScorePage.module.css'
import { say } from './say.ts'

interface Days {
  from: string
  until: string
}

interface AgainstProps {
  metric: Metric
  summary: Summary
  before: Summary | null
  change: Comparison | null
  periods: { current: Days; before: Days | null }
}

/** Period against period, with what the test says in words. */
export function Against({ metric, summary, before, change, periods }: AgainstProps) {
  if (!before || !periods.before) return null
  const shown = ({ value, n }: Summary) =>
    n === 0
      ? say('nobody')
      : value === null
        ? say('tooFewShort')
        : `${figure(value, metric.unit)} · n ${count(n)}`
  return (
    <Card title={say('against')}>
      <dl className={styles.pairs}>
        <dt>{inDays(periods.before)}</dt>
        <dd>{shown(before)}</dd>
        <dt>{inDays(periods.current)}</dt>
        <dd>{shown(summary)}</dd>
        {change && (
          <>
            <dt>{say('difference')}</dt>
            <dd>
              {signed(change.difference, metric.unit)} ({signed(change.low, metric.unit)} …{' '}
              {signed(change.high, metric.unit)})
            </dd>
          </>
        )}
      </dl>
      {before.n === 0 ? <NothingBefore /> : <Verdict change={change} />}
    </Card>
  )
}

function NothingBefore() {
  return (
    <>
      <b>{say('nothingBefore')}</b>
      <p className={styles.quiet}>{say('nothingBeforeWords')}</p>
    </>
  )
}

function Verdict({ change }: { change: Comparison | null }) {
  if (!change || change.verdict === 'too few')
    return (
      <>
        <b>{say('notJudged')}</b>
        <p className={styles.quiet}>{say('tooFewToJudge')}</p>
      </>
    )
  const { tone } = change
  const arrow = change.difference > 0 ? '▲ ' : '▼ '
  return (
    <>
      <b className={tone ? styles[tone] : undefined}>
        {tone && <span aria-hidden="true">{arrow}</span>}
        {say(tone === 'better' ? 'betterNow' : tone === 'worse' ? 'worseNow' : 'noChange')}
      </b>
      <p className={styles.quiet}>{chanceInWords(change)}</p>
    </>
  )
}

function signed(value: number, unit: Metric['unit']) {
  return `${value < 0 ? '−' : '+'}${difference(value, unit)}`
}
