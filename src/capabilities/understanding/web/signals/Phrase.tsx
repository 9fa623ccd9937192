import { classes } from '../../../../web/kit/classes.ts'
import styles from './Signals.module.css'

interface PhraseProps {
  words: string
  isOwn?: boolean
  isGone?: boolean
  /** What the button shows, and what it does in words. */
  sign: string
  action: string
  onAction?: () => void
}

/** One phrase, with what can be done to it. */
export function Phrase({ words, isOwn, isGone, sign, action, onAction }: PhraseProps) {
  return (
    <li className={classes(styles.phrase, isOwn && styles.own, isGone && styles.gone)}>
      {words}
      {onAction && (
        <button type="button" aria-label={action} title={action} onClick={onAction}>
          {sign}
        </button>
      )}
    </li>
  )
}
