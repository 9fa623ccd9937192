import type { ComponentPropsWithRef } from 'react'
import { Change, type Changed } from './Change.tsx'
import { classes } from './classes.ts'
import styles from './Figure.module.css'
import { count, figure, margin, type Unit } from './numbers.ts'
import { reliabilityOf } from './reliability.ts'
import { say } from './say.ts'

export interface Measured {
  value: number | null
  /** Ends of the 95 % interval, in the same unit. */
  low: number | null
  high: number | null
  n: number
  unit: Unit
}

interface FigureProps extends Omit<ComponentPropsWithRef<'a'>, 'children'> {
  label: string
  measured: Measured
  /** Against the compared period; nothing is said where there was none. */
  change?: Changed | null
}

/**
 * One number of the scoreboard. The whole tile is a link to what stands behind it:
 * `createLink(Figure)` of the router makes one that knows the app's addresses.
 */
export function Figure({ label, measured, change, className, ...link }: FigureProps) {
  const reliability = reliabilityOf(measured.n)
  return (
    <a {...link} className={classes(styles.tile, styles[reliability], className)}>
      <span className={styles.label}>
        <span>{label}</span>
        <span>{say('n', { n: count(measured.n) })}</span>
      </span>
      <Value {...measured} />
      <span className={styles.change}>
        {reliability === 'ok' && change && <Change {...change} unit={measured.unit} />}
        {reliability === 'few' && say('few')}
      </span>
    </a>
  )
}

/** `38 ± 3`, or the words for why there is no number. */
export function Value({ value, low, high, n, unit }: Measured) {
  if (value === null || reliabilityOf(n) === 'hidden')
    return <span className={styles.none}>{say('tooFew')}</span>
  return (
    <span className={styles.value}>
      {figure(value, unit)}
      {low !== null && high !== null && (
        <small title={say('interval', { low: figure(low, unit), high: figure(high, unit) })}>
          {' '}
          ± {margin(low, high, unit)}
        </small>
      )}
    </span>
  )
}
