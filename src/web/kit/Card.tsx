import { type ReactNode, useId } from 'react'
import styles from './Card.module.css'
import { classes } from './classes.ts'

interface CardProps {
  title?: ReactNode
  /** A link or small control at the right of the title. */
  aside?: ReactNode
  /** Without inner margin, for tables and lists that reach the edge. */
  flush?: boolean
  className?: string
  children: ReactNode
}

/** A sheet of paper with one idea on it; a titled one is a region that screen readers can jump to. */
export function Card({ title, aside, flush, className, children }: CardProps) {
  const id = useId()
  return (
    <section
      className={classes(styles.card, flush && styles.flush, className)}
      aria-labelledby={title ? id : undefined}
    >
      {(title || aside) && (
        <header className={styles.head}>
          {title && <h2 id={id}>{title}</h2>}
          {aside && <div className={styles.aside}>{aside}</div>}
        </header>
      )}
      {children}
    </section>
  )
}

interface GridProps {
  /** Columns on a wide screen, as CSS grid tracks: `repeat(3, 1fr)`, `1.6fr 1fr`. Narrow screens stack. */
  columns?: string
  children: ReactNode
}

/** Cards beside each other. */
export function Grid({ columns, children }: GridProps) {
  return (
    <div className={styles.grid} style={columns ? { '--columns': columns } : undefined}>
      {children}
    </div>
  )
}

interface RowProps {
  /** Tracks of the row: `90px 1fr auto`. */
  columns?: string
  children: ReactNode
}

/** One line of a card's list, ruled off from the one above. */
export function Row({ columns = '1fr auto', children }: RowProps) {
  return (
    <div className={styles.row} style={{ '--columns': columns }}>
      {children}
    </div>
  )
}
