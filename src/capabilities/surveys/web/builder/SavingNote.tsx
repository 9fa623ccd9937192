import { Button, Group } from '@mantine/core'
import styles from './Builder.module.css'
import { say } from './say.ts'
import type { Editing } from './use-editing.ts'

/** What keeps a change from being saved, and the ways on; nothing while all is well. */
export function SavingNote({ editing }: { editing: Editing }) {
  const { saving, flush } = editing.autosave
  if (!editing.mayChange) return <p className={styles.note}>{say('mayNot')}</p>
  if (saving.state === 'overtaken')
    return (
      <div role="alert" className={styles.warning}>
        <p>
          <b>{say('overtaken')}</b> {say('overtakenNow')}
        </p>
        <Group gap="xs">
          <Button onClick={editing.keepMine}>{say('keepMine')}</Button>
          <Button onClick={editing.takeTheirs}>{say('keepTheirs')}</Button>
        </Group>
      </div>
    )
  if (saving.state !== 'failed') return null
  const { error } = saving
  const fix = 'fix' in error && typeof error.fix === 'string' ? error.fix : ''
  return (
    <div role="alert" className={styles.warning}>
      <p>
        <b>{say('notSaved', { why: error.message })}</b> {fix}
      </p>
      <Button onClick={flush}>{say('retry')}</Button>
    </div>
  )
}
