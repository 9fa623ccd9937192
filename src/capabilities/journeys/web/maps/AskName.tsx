import { Button, Group, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { say } from './say.ts'

interface AskNameProps {
  title: string
  label: string
  first?: string
  onName: (name: string) => unknown
  onClose: () => void
}

/** Asks for a name; shown while it is asked. */
export function AskName({ title, label, first = '', onName, onClose }: AskNameProps) {
  const [name, setName] = useState(first)
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    onName(name.trim())
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={title}>
      <form onSubmit={save}>
        <TextInput
          data-autofocus
          label={label}
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs" mt="md">
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button type="submit" variant="filled" disabled={name.trim() === ''}>
            {say('save')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
