import { Link } from '@tanstack/react-router'
import { Interval } from '../../../../web/kit/Interval.tsx'
import { count, figure, margin } from '../../../../web/kit/numbers.ts'
import { scaleName } from '../../../../web/kit/scales.ts'
import type { SurveyLine } from '../../definitions/contract.ts'
import styles from './List.module.css'
import { say } from './say.ts'

/** The first question of a survey that measures something: its score with its interval, or that too few answered. */
export function ScoreCell({ survey: { id, score } }: { survey: SurveyLine }) {
  if (!score || score.n === 0) return <span className={styles.quiet}>{say('none')}</span>
  const { value, low, high, n, unit, scale, reliability, question, lowest, highest } = score
  if (value === null) return <span className={styles.quiet}>{say('tooFew')}</span>
  return (
    <span className={styles.number} data-few={reliability === 'few' || undefined} title={question}>
      <span className={styles.figure}>
        {low !== null && high !== null && (
          <Interval
            value={value}
            low={low}
            high={high}
            min={lowest}
            max={highest}
            format={(one) => figure(one, unit)}
          />
        )}{' '}
        <b>{figure(value, unit)}</b>
      </span>
      <small>
        {low !== null && high !== null && `± ${margin(low, high, unit)} `}
        <Link to="/surveys/$survey/results" params={{ survey: id }}>
          {scaleName(scale)}
        </Link>{' '}
        {say('n', { n: count(n) })}
      </small>
    </span>
  )
}
