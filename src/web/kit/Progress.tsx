import { percent } from './numbers.ts'
import styles from './Progress.module.css'

interface ProgressProps {
  label: string
  /** 0 to 1; without it nobody knows how far it is. */
  share?: number
}

/** Long work that goes on elsewhere: how far it has come, in words and as a bar. */
export function Progress({ label, share }: ProgressProps) {
  return (
    <div className={styles.progress}>
      <div className={styles.words}>
        <span>{label}</span>
        {share !== undefined && <span>{percent(Math.floor(share * 100) / 100)}</span>}
      </div>
      <progress value={share} max={1} aria-label={label} />
    </div>
  )
}
