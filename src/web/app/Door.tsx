import { type ReactNode, useEffect } from 'react'
import styles from './Door.module.css'
import { Logo } from './Logo.tsx'

/** The page outside the house: one card with one thing to do. */
export function Door({ title, sub, children }: { title: string; sub: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Attune`
  }, [title])
  return (
    <main className={styles.door}>
      <Logo />
      <div className={styles.card}>
        <h1>{title}</h1>
        <p>{sub}</p>
        {children}
      </div>
    </main>
  )
}
