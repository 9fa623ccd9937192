import type { ComponentPropsWithRef } from 'react'
import { classes } from './classes.ts'
import styles from './Pill.module.css'

/** A round button of the bar above a page: it says what is chosen and opens the choice. */
export function Pill({ className, children, ...button }: ComponentPropsWithRef<'button'>) {
  return (
    <button type="button" {...button} className={classes(styles.pill, className)}>
      {children}
    </button>
  )
}

interface ChoiceProps {
  label: string
  /** Said quietly at the end of the line. */
  aside?: string
  /** Absent for what is done rather than chosen. */
  isChosen?: boolean
  onChoose: () => void
}

/** One line of what a pill opens. */
export function Choice({ label, aside, isChosen, onChoose }: ChoiceProps) {
  return (
    <button type="button" className={styles.choice} aria-pressed={isChosen} onClick={onChoose}>
      <span aria-hidden className={styles.tick}>
        {isChosen ? '✓' : ''}
      </span>
      {label}
      {aside && <span className={styles.aside}>{aside}</span>}
    </button>
  )
}
