import { Button, Group, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Ask } from '../../advocates/contract.ts'
import styles from './Advocates.module.css'
import { useNote } from './queries.ts'
import { say } from './say.ts'

const outcomes = ['said-yes', 'done', 'said-no', 'no-answer'] as const
type Outcome = (typeof outcomes)[number]

/** What came of asking somebody. */
export function NoteDialog({ ask, onClose }: { ask: Ask; onClose: () => void }) {
  const known = outcomes.find((one) => one === ask.state) ?? 'said-yes'
  const [note, setNote] = useState({ state: known as Outcome, told: ask.told, link: ask.link })
  const noting = useNote()
  const save = (event: FormEvent) => {
    event.preventDefault()
    noting.mutate({ id: ask.id, ...note }, { onSuccess: onClose })
  }
  const title = say('noteOf', { name: ask.customer.name ?? say('somebody') })
  return (
    <Modal opened onClose={onClose} title={title}>
      <form className={styles.form} onSubmit={save}>
        <NativeSelect
          label={say('state')}
          value={note.state}
          data={outcomes.map((value) => ({ value, label: say(value) }))}
          onChange={(event) => setNote({ ...note, state: event.currentTarget.value as Outcome })}
        />
        <Textarea
          label={say('told')}
          autosize
          minRows={2}
          maxLength={2_000}
          value={note.told}
          onChange={(event) => setNote({ ...note, told: event.currentTarget.value })}
        />
        <TextInput
          type="url"
          label={say('link')}
          value={note.link}
          onChange={(event) => setNote({ ...note, link: event.currentTarget.value })}
        />
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button type="submit" variant="filled" loading={noting.isPending}>
            {say('save')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
