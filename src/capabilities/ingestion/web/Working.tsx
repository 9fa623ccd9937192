import { percent } from '../../../web/kit/numbers.ts'
import styles from './Working.module.css'

interface WorkingProps {
  label: string
  /** 0 to 1; without it nobody knows how far it is. */
  share?: number
}

/** Work that goes on elsewhere, as a bar with its share. */
export function Working({ label, share }: WorkingProps) {
  return (
    <div className={styles.working}>
      <div className={styles.words}>
        <span>{label}</span>
        {share !== undefined && <span>{percent(Math.floor(share * 100) / 100)}</span>}
      </div>
      <progress value={share} max={1} aria-label={label} />
    </div>
  )
}
