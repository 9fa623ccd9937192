import { Button, PasswordInput, Stack } from '@mantine/core'
import type { FormEvent } from 'react'
import { toastDone } from '../../../web/kit/toast.ts'
import { Wrong } from '../../../web/kit/Wrong.tsx'
import type { Me } from '../contract.ts'
import { say } from './say.ts'
import { useChangeMe } from './useChangeMe.ts'

/** A new password, proved by the current one. */
export function PasswordForm({ me }: { me: Me }) {
  const change = useChangeMe()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = event.currentTarget
    const form = new FormData(fields)
    const wish = {
      password: String(form.get('password')),
      currentPassword: String(form.get('currentPassword')) || undefined,
    }
    const done = () => {
      fields.reset()
      toastDone(say('passwordChanged'))
    }
    change.mutate(wish, { onSuccess: done })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" align="stretch">
        {/* For password managers: whose password this is. */}
        <input hidden readOnly autoComplete="username" value={me.email ?? ''} />
        {/* Not required: whoever lost it came by a one-time link, and the server knows that. */}
        <PasswordInput
          name="currentPassword"
          label={say('currentPassword')}
          description={say('currentPasswordHint')}
          autoComplete="current-password"
          maxLength={128}
        />
        <PasswordInput
          name="password"
          label={say('newPassword')}
          description={say('newPasswordHint')}
          autoComplete="new-password"
          minLength={12}
          maxLength={128}
          required
        />
        <Wrong error={change.error} />
        <div>
          <Button type="submit" loading={change.isPending}>
            {say('changePassword')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
