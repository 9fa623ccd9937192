import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './Tag.module.css'

/** How a word is meant; always with the word itself, never by colour alone. */
export type Tone = 'good' | 'bad' | 'warn' | 'plain'

export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={classes(styles.tag, styles[tone])}>{children}</span>
}
