import { count, percent } from './numbers.ts'
import styles from './Progress.module.css'

interface ProgressProps {
  label: string
  done: number
  /** Unknown while a file's rows are still being counted. */
  total?: number
}

/** How far long work has come, in words and as a bar. */
export function Progress({ label, done, total }: ProgressProps) {
  const share = total ? Math.min(1, done / total) : undefined
  return (
    <div className={styles.progress}>
      <div className={styles.words}>
        <span>{label}</span>
        <span>{total ? `${count(done)} / ${count(total)} · ${percent(share ?? 0)}` : count(done)}</span>
      </div>
      <progress value={share} max={1} aria-label={label} />
    </div>
  )
}
