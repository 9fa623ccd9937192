import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import type { changePublicNote, createPublicNote, PublicNote } from '../../rights/contract.ts'
import { notesQuery } from './questions.ts'
import { say } from './say.ts'
import { useDoing } from './useDoing.ts'

/** One note for customers; a new one without `note`. */
export function PublicNoteForm({ note, onClose }: { note: PublicNote | undefined; onClose: () => void }) {
  const saving = useDoing(
    (words: Omit<PublicNote, 'id'>) =>
      note
        ? ask<typeof changePublicNote>('PUT', '/api/public-notes/:id', { id: note.id, ...words })
        : ask<typeof createPublicNote>('POST', '/api/public-notes', words),
    { changes: notesQuery.queryKey, done: say('saved'), onDone: onClose },
  )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name))
    saving.mutate({ day: text('day'), topic: text('topic'), title: text('title'), text: text('text') })
  }
  return (
    <Modal opened onClose={onClose} title={say('noteTitle')}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            name="title"
            label={say('noteHeading')}
            defaultValue={note?.title}
            required
            maxLength={120}
            data-autofocus
          />
          <Textarea
            name="text"
            label={say('noteText')}
            defaultValue={note?.text}
            required
            maxLength={1000}
            minRows={3}
            autosize
          />
          <TextInput
            name="day"
            type="date"
            label={say('noteDay')}
            defaultValue={note?.day ?? today()}
            required
          />
          <TextInput
            name="topic"
            label={say('noteTopic')}
            description={say('noteTopicHint')}
            defaultValue={note?.topic}
            maxLength={80}
          />
          <Wrong error={saving.error} />
          <Group justify="flex-end">
            <Button type="submit" variant="filled" loading={saving.isPending}>
              {say('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function today() {
  return new Date().toISOString().slice(0, 10)
}
