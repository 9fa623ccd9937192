import { Tag } from '../../../../web/kit/Tag.tsx'
import type { Entry } from '../collapsed.ts'
import { NoteActions } from './NoteActions.tsx'
import styles from './Notes.module.css'
import { NoteWords } from './NoteWords.tsx'
import { say } from './say.ts'

/** A note where it stands in the line of time. */
export function NoteInLine({ entry: { id, text, written } }: { entry: Entry }) {
  if (!written) return null
  const { by, pinned, editedAt, mentions } = written
  return (
    <div className={styles.shown} data-entry tabIndex={-1}>
      <div className={styles.head}>
        <Tag tone="warn">{say('tag')}</Tag>
        <b>{by.name}</b>
        {editedAt && <span className={styles.quiet}>{say('edited')}</span>}
        {pinned && <span className={styles.quiet}>{say('pinned')}</span>}
        <NoteActions note={{ id, text, pinned, by }} />
      </div>
      <NoteWords text={text} mentions={mentions} />
    </div>
  )
}
