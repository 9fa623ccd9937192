import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { Wrong } from '../../../web/kit/Wrong.tsx'
import type { Person } from '../contract.ts'
import { RoleField } from './RoleField.tsx'
import { say } from './say.ts'
import { UnitChoice, unitsIn } from './UnitChoice.tsx'
import { useChange } from './useChange.ts'

/** Somebody's name, role and units; it counts from their next click. */
export function PersonForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const change = useChange(person)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const role = String(form.get('role')) as Person['role']
    change.mutate({ name: String(form.get('name')), role, units: unitsIn(form) }, { onSuccess: onClose })
  }
  return (
    <Modal opened onClose={onClose} title={say('changeTitle', { name: person.name })}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            name="name"
            label={say('name')}
            defaultValue={person.name}
            required
            maxLength={120}
            data-autofocus
          />
          <RoleField chosen={person.role} />
          <UnitChoice chosen={person.units} />
          <Wrong error={change.error} />
          <Group justify="flex-end">
            <Button type="submit" variant="filled" loading={change.isPending}>
              {say('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
