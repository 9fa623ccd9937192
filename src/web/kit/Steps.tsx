import { classes } from './classes.ts'
import styles from './Steps.module.css'
import { say } from './say.ts'

/** Where one is in a wizard; `at` counts from 0. */
export function Steps({ steps, at }: { steps: readonly string[]; at: number }) {
  return (
    <ol className={styles.steps} aria-label={say('step', { step: at + 1, of: steps.length })}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={classes(index < at && styles.done, index === at && styles.on)}
          aria-current={index === at ? 'step' : undefined}
        >
          {index + 1} {step}
        </li>
      ))}
    </ol>
  )
}
