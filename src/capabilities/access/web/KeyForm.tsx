import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { SentOf } from '../../../platform/http/endpoint.ts'
import { ask } from '../../../web/client/api.ts'
import { useMe } from '../../../web/client/session.ts'
import { Wrong } from '../../../web/kit/Wrong.tsx'
import type { createKey } from '../contract.ts'
import { keysQuery } from './questions.ts'
import { say } from './say.ts'
import { UnitChoice, unitsIn } from './UnitChoice.tsx'

export interface MadeKey {
  name: string
  token: string
}

interface KeyFormProps {
  onClose: () => void
  onMade: (key: MadeKey) => void
}

type Permissions = SentOf<typeof createKey>['permissions']

/** What letting people and keys in is, no key may do. */
const forPeopleOnly = ['people:manage', 'keys:manage']

/** What a new key is for and what it may do; its token is shown once. */
export function KeyForm({ onClose, onMade }: KeyFormProps) {
  const queries = useQueryClient()
  const grantable = useMe().permissions.filter((permission) => !forPeopleOnly.includes(permission))
  const making = useMutation({
    mutationFn: (form: FormData) =>
      ask<typeof createKey>('POST', '/api/keys', {
        name: String(form.get('name')),
        permissions: form.getAll('permission') as Permissions,
        units: unitsIn(form),
      }),
    onSuccess: ({ key, token }) => {
      onMade({ name: key.name, token })
      onClose()
      return queries.invalidateQueries({ queryKey: keysQuery.queryKey })
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    making.mutate(new FormData(event.currentTarget))
  }
  return (
    <Modal opened onClose={onClose} title={say('makeKey')}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput name="name" label={say('keyName')} required maxLength={120} data-autofocus />
          <Checkbox.Group label={say('may')}>
            <Stack gap={12} mt={8}>
              {grantable.map((permission) => (
                <Checkbox
                  key={permission}
                  size="xs"
                  name="permission"
                  value={permission}
                  label={permission}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          <UnitChoice />
          <Wrong error={making.error} />
          <Group justify="flex-end">
            <Button type="submit" variant="filled" loading={making.isPending}>
              {say('makeKey')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
