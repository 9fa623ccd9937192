import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { toastDone } from '../../../web/kit/toast.ts'
import { Wrong } from '../../../web/kit/Wrong.tsx'
import type { Me } from '../contract.ts'
import { say } from './say.ts'
import { useChangeMe } from './useChangeMe.ts'

/** Own name and e-mail address; a new address is also a new way in, so it needs the password. */
export function OwnDetailsForm({ me }: { me: Me }) {
  const change = useChangeMe()
  const [email, setEmail] = useState(me.email ?? '')
  const changesEmail = email.trim().toLowerCase() !== me.email
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const currentPassword = String(form.get('currentPassword') ?? '') || undefined
    const wish = { name: String(form.get('name')), ...(changesEmail && { email, currentPassword }) }
    change.mutate(wish, { onSuccess: () => toastDone(say('detailsSaved')) })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" align="stretch">
        <TextInput
          name="name"
          label={say('name')}
          autoComplete="name"
          defaultValue={me.name}
          required
          maxLength={120}
        />
        <TextInput
          type="email"
          label={say('email')}
          description={say('ownEmailHint')}
          autoComplete="username"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          required
          maxLength={254}
        />
        {changesEmail && (
          <PasswordInput
            name="currentPassword"
            label={say('currentPassword')}
            description={say('currentPasswordHint')}
            autoComplete="current-password"
            maxLength={128}
          />
        )}
        <Wrong error={change.error} />
        <div>
          <Button type="submit" loading={change.isPending}>
            {say('save')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
