import styles from './Curve.module.css'
import { say } from './say.ts'

/** What the three lines are. */
export function Legend() {
  return (
    <ul className={styles.legend}>
      <li>
        <Sample of="line" />
        {say('all')}
      </li>
      <li>
        <Sample of="finished" />
        {say('finished')}
      </li>
      <li>
        <Sample of="dropped" />
        {say('dropped')}
      </li>
    </ul>
  )
}

function Sample({ of }: { of: 'line' | 'finished' | 'dropped' }) {
  return (
    <svg width="28" height="8" aria-hidden="true">
      <g className={of === 'line' ? undefined : styles[of]}>
        <path d="M0,4 L28,4" className={of === 'line' ? styles.line : undefined} />
      </g>
    </svg>
  )
}
