import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { ask } from '../../../../web/client/api.ts'
import type { addAlert } from '../../alerts/contract.ts'
import { say } from './say.ts'
import { useThemeChange } from './useThemeChange.ts'

interface AlertFormProps {
  themes: readonly { id: string; name: string }[]
  onClose: () => void
}

const numbers = [
  { name: 'above', label: 'alertAbove', min: 1, max: 99, usual: 50 },
  { name: 'days', label: 'alertDays', min: 1, max: 90, usual: 7 },
  { name: 'least', label: 'alertLeast', min: 5, max: 10_000, usual: 30 },
] as const

/** Asks what to watch and from when on to tell. */
export function AlertForm({ themes, onClose }: AlertFormProps) {
  const adding = useThemeChange(add, () => {
    onClose()
    return say('alertAdded')
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    adding.mutate(new FormData(event.currentTarget))
  }
  return (
    <Modal opened onClose={onClose} title={say('addAlert')}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <NativeSelect
            name="about"
            label={say('alertAbout')}
            data={[
              { value: '', label: say('alertAll') },
              ...themes.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          {numbers.map(({ name, label, min, max, usual }) => (
            <TextInput
              key={name}
              {...{ name, min, max, type: 'number', label: say(label), defaultValue: usual }}
              required
            />
          ))}
          <Group justify="flex-end">
            <Button type="submit" variant="filled" loading={adding.isPending}>
              {say('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function add(form: FormData) {
  const aboutId = String(form.get('about'))
  const [above, days, least] = numbers.map(({ name }) => Number(form.get(name))) as [number, number, number]
  return ask<typeof addAlert>('POST', '/api/voice-alerts', {
    ...{ about: aboutId === '' ? ('all' as const) : ('theme' as const), aboutId },
    ...{ above, days, least },
  })
}
