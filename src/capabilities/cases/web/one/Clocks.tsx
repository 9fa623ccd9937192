import { moment } from '../../../../web/kit/instants.ts'
import type { CaseShown, Clock } from '../../handling/contract.ts'
import { clockWords } from '../parts/clock-words.ts'
import styles from './One.module.css'
import { say } from './say.ts'

/** The two clocks of a case in plain words, with how much of the time is gone. */
export function Clocks({ shown: { clocks, pausedUntil } }: { shown: CaseShown }) {
  return (
    <section aria-label={say('clocks')} className={styles.clocks}>
      <ClockShown label={say('contactClock')} clock={clocks.contact} pausedUntil={pausedUntil} />
      <ClockShown label={say('solutionClock')} clock={clocks.solution} pausedUntil={pausedUntil} />
    </section>
  )
}

interface ClockShownProps {
  label: string
  clock: Clock
  pausedUntil: string | null
}

function ClockShown({ label, clock, pausedUntil }: ClockShownProps) {
  const { state, dueAt, spentMinutes, targetMinutes, isLate } = clock
  const gone = Math.min(1, spentMinutes / (targetMinutes || 1))
  return (
    <div className={styles.clock}>
      <h2>{label}</h2>
      <p className={isLate ? styles.late : undefined}>{clockWords(clock)}</p>
      <div aria-hidden className={styles.gone} data-late={isLate || undefined}>
        <i style={{ '--share': `${Math.round(100 * gone)}%` }} />
      </div>
      <p className={styles.quiet}>
        {state === 'running' && dueAt && say('by', { moment: moment(dueAt) })}
        {state === 'paused' && pausedUntil && say('goesOnAt', { moment: moment(pausedUntil) })}
        {state === 'stopped' && clock.stoppedAt && moment(clock.stoppedAt)}
      </p>
    </div>
  )
}
