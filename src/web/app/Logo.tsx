import styles from './Logo.module.css'
import { say } from './say.ts'

export function Logo() {
  return (
    <span className={styles.logo}>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path d="M3 13v-2M7 15V9M11 17V4M15 14V8M18 12v-1" />
      </svg>
      {say('attune')}
    </span>
  )
}
