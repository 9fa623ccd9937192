import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { ask } from '../../../web/client/api.ts'
import { Wrong } from '../../../web/kit/Wrong.tsx'
import type { invitePerson, Person } from '../contract.ts'
import { peopleQuery } from './questions.ts'
import { RoleField } from './RoleField.tsx'
import { say } from './say.ts'
import { UnitChoice, unitsIn } from './UnitChoice.tsx'

interface InviteFormProps {
  onClose: () => void
  onLink: (link: { name: string; url: string }) => void
}

/** Name, address, role and units of somebody new; gives the one-time link to hand over. */
export function InviteForm({ onClose, onLink }: InviteFormProps) {
  const queries = useQueryClient()
  const inviting = useMutation({
    mutationFn: (form: FormData) => ask<typeof invitePerson>('POST', '/api/people', invitation(form)),
    onSuccess: ({ person, link }) => {
      onLink({ name: person.name, url: link.url })
      onClose()
      return queries.invalidateQueries({ queryKey: peopleQuery.queryKey })
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    inviting.mutate(new FormData(event.currentTarget))
  }
  return (
    <Modal opened onClose={onClose} title={say('invite')}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <p>{say('inviteWords')}</p>
          <TextInput name="name" label={say('name')} required maxLength={120} data-autofocus />
          <TextInput name="email" type="email" label={say('email')} required maxLength={254} />
          <RoleField />
          <UnitChoice />
          <Wrong error={inviting.error} />
          <Group justify="flex-end">
            <Button type="submit" variant="filled" loading={inviting.isPending}>
              {say('inviteAction')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function invitation(form: FormData) {
  const text = (name: string) => String(form.get(name)).trim()
  return {
    name: text('name'),
    email: text('email'),
    role: text('role') as Person['role'],
    units: unitsIn(form),
  }
}
