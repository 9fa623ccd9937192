import styles from './Builder.module.css'
import { say } from './say.ts'

/** The keys that act on a question whose heading has the focus. */
export function KeysHelp() {
  return (
    <p className={styles.keys}>
      <kbd>↑</kbd> <kbd>↓</kbd> {say('keysMove')} · <kbd>Enter</kbd> {say('keysOpen')} · <kbd>Alt ↑</kbd>{' '}
      <kbd>Alt ↓</kbd> {say('keysOrder')} · <kbd>n</kbd> {say('keysAdd')} · <kbd>d</kbd> {say('keysCopy')} ·{' '}
      <kbd>Del</kbd> {say('keysRemove')} · <kbd>Ctrl Z</kbd> {say('keysUndo')}
    </p>
  )
}
