import styles from './Avatar.module.css'
import { classes } from './classes.ts'

/** Initials of a name; the name itself always stands beside it. */
export function Avatar({ name, size }: { name: string; size?: 'large' }) {
  const words = name.split(/\s+/).filter(Boolean)
  const initials = [words.at(0), words.length > 1 ? words.at(-1) : undefined].map(
    (word) => [...(word ?? '')][0],
  )
  return (
    <span className={classes(styles.avatar, size && styles[size])} aria-hidden="true">
      {initials.join('').toUpperCase()}
    </span>
  )
}
