import { toastDone } from '../../../../web/kit/toast.ts'
import styles from './Profile.module.css'
import { say } from './say.ts'

/** Puts a value into the clipboard. */
export function Copy({ what }: { what: string }) {
  const copy = async () => {
    await navigator.clipboard.writeText(what)
    toastDone(say('copied'))
  }
  return (
    <button
      type="button"
      className={styles.icon}
      aria-label={say('copy', { what })}
      title={say('copyIt')}
      onClick={copy}
    >
      <svg viewBox="0 0 20 20" width="14" height="14" aria-hidden="true">
        <path d="M7 7h9v9H7zM4 13V4h9" />
      </svg>
    </button>
  )
}
