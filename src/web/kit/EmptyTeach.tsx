import type { ReactNode } from 'react'
import styles from './EmptyTeach.module.css'

interface EmptyTeachProps {
  title: string
  /** What feeds this page and what is missing. */
  children: ReactNode
  /** The one or two things that would fill it. */
  actions?: ReactNode
}

/** An empty page that says what would fill it and offers to begin. */
export function EmptyTeach({ title, children, actions }: EmptyTeachProps) {
  return (
    <section className={styles.empty}>
      <svg viewBox="0 0 20 20" width="36" height="36" aria-hidden="true">
        <path d="M3 13v-2M7 15V9M11 17V4M15 14V8M18 12v-1" />
      </svg>
      <h2>{title}</h2>
      <div className={styles.words}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </section>
  )
}
