import { type ReactNode, useEffect } from 'react'
import styles from './Page.module.css'

interface PageProps {
  title: string
  /** Beside the title: the picture of a person. */
  picture?: ReactNode
  /** One line under the title: what it is built from, or what to do here. */
  sub?: ReactNode
  /** Pickers and filters above the title; they change what the whole page shows. */
  bar?: ReactNode
  /** What can be done here. */
  actions?: ReactNode
  children: ReactNode
}

/** A whole page: its bar, its one heading, its actions and what it shows. */
export function Page({ title, picture, sub, bar, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Attune`
  }, [title])
  return (
    <>
      {bar && <div className={styles.bar}>{bar}</div>}
      <header className={styles.head}>
        {picture && <div className={styles.picture}>{picture}</div>}
        <div className={styles.titles}>
          <h1>{title}</h1>
          {sub && <p className={styles.sub}>{sub}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      <div className={styles.body}>{children}</div>
    </>
  )
}
