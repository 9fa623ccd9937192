import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { toastFailed } from '../../../../web/kit/toast.ts'
import type { deletePublicNote, PublicNote } from '../../rights/contract.ts'
import { PublicNoteForm } from './PublicNoteForm.tsx'
import { notesQuery } from './questions.ts'
import styles from './rights.module.css'
import { say } from './say.ts'
import { useDoing } from './useDoing.ts'

/** What customers read about what came of their words. */
export function PublicNotes() {
  const notes = useQuery(notesQuery)
  const mayManage = useMay('privacy:manage')
  const [open, setOpen] = useState<PublicNote | 'new'>()
  const add = mayManage && <Button onClick={() => setOpen('new')}>{say('addNote')}</Button>
  return (
    <Card title={say('notes')} aside={add}>
      <p className={styles.words}>{say('notesWords')}</p>
      <Answer
        of={notes}
        height={120}
        isEmpty={({ notes }) => notes.length === 0}
        empty={<EmptyTeach title={say('noNotes')}>{say('noNotesWords')}</EmptyTeach>}
      >
        {({ notes }) =>
          notes.map((note) => (
            <section key={note.id} className={styles.part}>
              <h3>{note.title}</h3>
              <p>
                {day(`${note.day}T12:00:00Z`, 'UTC')}
                {note.topic && ` · ${note.topic}`}
              </p>
              <p>{note.text}</p>
              {mayManage && (
                <div className={styles.buttons}>
                  <Button
                    variant="subtle"
                    aria-label={say('changeNamed', { name: note.title })}
                    onClick={() => setOpen(note)}
                  >
                    {say('change')}
                  </Button>
                  <Remove {...note} />
                </div>
              )}
            </section>
          ))
        }
      </Answer>
      {open && <PublicNoteForm note={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </Card>
  )
}

function Remove({ id, title }: PublicNote) {
  const removing = useDoing(() => ask<typeof deletePublicNote>('DELETE', '/api/public-notes/:id', { id }), {
    changes: notesQuery.queryKey,
    done: say('removed'),
  })
  return (
    <Confirm
      title={say('removeNoteTitle', { name: title })}
      action={say('remove')}
      onConfirm={() => removing.mutateAsync(undefined).catch(toastFailed)}
      trigger={(open) => (
        <Button variant="subtle" color="bad" onClick={open} aria-label={say('removeNamed', { name: title })}>
          {say('remove')}
        </Button>
      )}
    >
      {say('removeNoteWords')}
    </Confirm>
  )
}
