import styles from './Change.module.css'
import { difference as asText, type Unit } from './numbers.ts'
import { OnlyHeard } from './OnlyHeard.tsx'
import { say } from './say.ts'

export interface Changed {
  /** Now minus then, in the figure's unit. */
  difference: number
  verdict: 'real change' | 'no real change' | 'too few'
  /** For the customer, whichever way the scale runs; null where nothing really changed. */
  tone: 'better' | 'worse' | null
}

const verdicts = {
  'real change': 'realChange',
  'no real change': 'noRealChange',
  'too few': 'tooFewToJudge',
} as const

/** How a figure moved and whether that means anything, in words; colour only for a real change. */
export function Change({ difference, verdict, tone, unit }: Changed & { unit: Unit }) {
  const words = say(verdicts[verdict])
  if (verdict === 'too few') return <span className={styles.flat}>{words}</span>
  const isUp = difference > 0
  return (
    <span>
      <span className={styles[tone ?? 'flat']}>
        <span aria-hidden>{difference === 0 ? '' : isUp ? '▲ ' : '▼ '}</span>
        <OnlyHeard>{say(isUp ? 'up' : 'down')} </OnlyHeard>
        {asText(difference, unit)}
        {tone && ` ${say(tone)}`}
      </span>
      {tone ? ', ' : ' '}
      <span className={styles.verdict}>{words}</span>
    </span>
  )
}
