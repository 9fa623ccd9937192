import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useMay, useMe } from '../../../../web/client/session.ts'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import { toastDone } from '../../../../web/kit/toast.ts'
import { NoteForm } from './NoteForm.tsx'
import styles from './Notes.module.css'
import { useNotes } from './questions.ts'
import { say } from './say.ts'

interface Shown {
  id: string
  text: string
  pinned: boolean
  by: { id: string }
}

/** What one may do with a note: pin any, change one’s own, delete one’s own or, as a manager, any. */
export function NoteActions({ note }: { note: Shown }) {
  const { change, remove } = useNotes()
  const [isEditing, setEditing] = useState(false)
  const isOwn = useMe().id === note.by.id
  const mayDelete = useMay('customers:write') || isOwn
  if (!useMay('notes:write')) return null
  return (
    <span className={styles.actions}>
      <button type="button" onClick={() => change.mutate({ id: note.id, pinned: !note.pinned })}>
        {say(note.pinned ? 'unpin' : 'pinIt')}
      </button>
      {isOwn && (
        <button type="button" onClick={() => setEditing(true)}>
          {say('edit')}
        </button>
      )}
      {mayDelete && (
        <Confirm
          title={say('deleteTitle')}
          action={say('delete')}
          onConfirm={() =>
            remove.mutateAsync(note.id).then(
              () => toastDone(say('deleted')),
              () => undefined,
            )
          }
          trigger={(open) => (
            <button type="button" onClick={open}>
              {say('delete')}
            </button>
          )}
        >
          {say('deleteWords')}
        </Confirm>
      )}
      <Modal opened={isEditing} onClose={() => setEditing(false)} title={say('edit')} size="lg">
        <NoteForm
          first={note}
          isBusy={change.isPending}
          onCancel={() => setEditing(false)}
          onSave={(words) =>
            change.mutateAsync({ id: note.id, ...words }).then(
              () => setEditing(false),
              () => undefined,
            )
          }
        />
      </Modal>
    </span>
  )
}
