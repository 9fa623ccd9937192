import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { say } from './say.ts'

interface NameFormProps {
  title: string
  label: string
  name: string
  hint?: string
  isBusy: boolean
  onSave: (name: string) => void
  onClose: () => void
}

/** Asks for one name. */
export function NameForm({ title, label, name, hint, isBusy, onSave, onClose }: NameFormProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onSave(String(new FormData(event.currentTarget).get('name')))
  }
  return (
    <Modal opened onClose={onClose} title={title}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            {...{ name: 'name', label, defaultValue: name, description: hint, maxLength: 80 }}
            required
            data-autofocus
          />
          <Group justify="flex-end">
            <Button type="submit" variant="filled" loading={isBusy}>
              {say('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
