import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { useMay } from '../../../../web/client/session.ts'
import { toastDone } from '../../../../web/kit/toast.ts'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import type { createAccount } from '../../accounts/contract.ts'
import { useAccountsAgain } from './questions.ts'
import { say } from './say.ts'

/** Makes a company known that no source tells of. */
export function AddAccount() {
  const [isOpen, setOpen] = useState(false)
  if (!useMay('customers:write')) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('add')}</Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={say('add')}>
        <Form />
      </Modal>
    </>
  )
}

function Form() {
  const [name, setName] = useState('')
  const [domain, setDomain] = useState('')
  const [withPeople, setWithPeople] = useState(true)
  const again = useAccountsAgain()
  const navigate = useNavigate()
  const making = useMutation({
    mutationFn: () =>
      ask<typeof createAccount>('POST', '/api/accounts', {
        name,
        domain: domain.trim() || undefined,
        withPeople: withPeople && domain.trim() !== '',
      }),
    onSuccess: async ({ id, added }) => {
      toastDone(say('added', { count: added }))
      await again()
      await navigate({ to: '/customers/accounts/$id', params: { id } })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    making.mutate()
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          data-autofocus
          required
          label={say('name')}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={say('domain')}
          description={say('domainHint')}
          placeholder="acme.com"
          value={domain}
          maxLength={253}
          onChange={(event) => setDomain(event.currentTarget.value)}
        />
        <Checkbox
          label={say('withPeople')}
          checked={withPeople}
          disabled={domain.trim() === ''}
          onChange={(event) => setWithPeople(event.currentTarget.checked)}
        />
        <Wrong error={making.error} />
        <Group justify="flex-end">
          <Button type="submit" variant="filled" loading={making.isPending}>
            {say('add')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
