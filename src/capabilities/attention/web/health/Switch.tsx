import { Pill } from '../../../../web/kit/Pill.tsx'
import styles from './Health.module.css'
import { say } from './say.ts'

export type What = 'leave' | 'grow'

/** Which of both forecasts is looked at. */
export function Switch({ what, onWhat }: { what: What; onWhat: (what: What) => void }) {
  return (
    <fieldset className={styles.switch} aria-label={say('which')}>
      {(['leave', 'grow'] as const).map((one) => (
        <Pill key={one} aria-pressed={what === one} onClick={() => onWhat(one)}>
          {what === one ? '✓ ' : ''}
          {say(one)}
        </Pill>
      ))}
    </fieldset>
  )
}
