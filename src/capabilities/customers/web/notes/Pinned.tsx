import { useQuery } from '@tanstack/react-query'
import { day } from '../../../../web/kit/instants.ts'
import { NoteActions } from './NoteActions.tsx'
import styles from './Notes.module.css'
import { NoteWords } from './NoteWords.tsx'
import { notesQuery } from './questions.ts'
import { say } from './say.ts'

/** What everybody who opens this customer should read first. */
export function Pinned({ customer }: { customer: string }) {
  const { data } = useQuery(notesQuery(customer))
  const pinned = (data?.notes ?? []).filter((note) => note.pinned)
  if (pinned.length === 0) return null
  return (
    <section aria-label={say('pinnedNotes')} className={styles.pinned}>
      {pinned.map((note) => (
        <article key={note.id}>
          <NoteWords text={note.text} mentions={note.mentions} />
          <div className={styles.head}>
            <span className={styles.quiet}>
              {say('byOn', { name: note.by.name, day: day(note.writtenAt) })}
            </span>
            <NoteActions note={note} />
          </div>
        </article>
      ))}
    </section>
  )
}
