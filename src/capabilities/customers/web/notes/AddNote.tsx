import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '../../../../web/client/session.ts'
import { toastDone } from '../../../../web/kit/toast.ts'
import { NoteForm, type NoteText } from './NoteForm.tsx'
import { useNotes } from './questions.ts'
import { say } from './say.ts'

/** The button that opens a new note about a customer. */
export function AddNote({ customer }: { customer: string }) {
  const [isOpen, setOpen] = useState(false)
  const { write } = useNotes()
  if (!useMay('notes:write')) return null
  const save = async (note: NoteText) => {
    await write.mutateAsync({ id: customer, ...note })
    setOpen(false)
    toastDone(say('saved'))
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('add')}</Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={say('add')} size="lg">
        <NoteForm
          isBusy={write.isPending}
          onSave={(note) => save(note).catch(() => undefined)}
          onCancel={() => setOpen(false)}
        />
      </Modal>
    </>
  )
}
