import styles from './Avatar.module.css'

/** Initials of a name; the name itself always stands beside it. */
export function Avatar({ name }: { name: string }) {
  const words = name.split(/\s+/).filter(Boolean)
  const initials = [words.at(0), words.length > 1 ? words.at(-1) : undefined].map(
    (word) => [...(word ?? '')][0],
  )
  return (
    <span className={styles.avatar} aria-hidden="true">
      {initials.join('').toUpperCase()}
    </span>
  )
}
