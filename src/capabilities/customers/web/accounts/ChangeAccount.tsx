import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { useMay } from '../../../../web/client/session.ts'
import { toastDone } from '../../../../web/kit/toast.ts'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import type { changeAccount } from '../../accounts/contract.ts'
import { useAccountsAgain } from './questions.ts'
import { say } from './say.ts'

interface Shown {
  id: string
  key: string
  name: string | null
  domain: string | null
}

/** Corrects what a company is called and which domain its people write from. */
export function ChangeAccount({ account }: { account: Shown }) {
  const [isOpen, setOpen] = useState(false)
  if (!useMay('customers:write')) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('change')}</Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={say('change')}>
        <Form account={account} onDone={() => setOpen(false)} />
      </Modal>
    </>
  )
}

function Form({ account, onDone }: { account: Shown; onDone: () => void }) {
  const [name, setName] = useState(account.name ?? account.key)
  const [domain, setDomain] = useState(account.domain ?? '')
  const again = useAccountsAgain()
  const changing = useMutation({
    mutationFn: () =>
      ask<typeof changeAccount>('PATCH', '/api/accounts/:id', {
        id: account.id,
        name,
        domain: domain.trim() || null,
      }),
    onSuccess: async () => {
      await again()
      toastDone(say('changed'))
      onDone()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    changing.mutate()
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
          value={domain}
          maxLength={253}
          onChange={(event) => setDomain(event.currentTarget.value)}
        />
        <Wrong error={changing.error} />
        <Group justify="flex-end">
          <Button type="submit" variant="filled" loading={changing.isPending}>
            {say('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
