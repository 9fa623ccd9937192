import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { changeMe, Me } from '../../capabilities/access/contract.ts'
import { ask } from '../client/api.ts'
import { sessionQuery } from '../client/session.ts'
import { Wrong } from '../kit/Wrong.tsx'
import { Door } from './Door.tsx'
import { say } from './say.ts'

/** Whoever came by a one-time link says who they are; the first administrator as well as somebody invited. */
export default function SetUp({ me }: { me: Me }) {
  const queries = useQueryClient()
  const saving = useMutation({
    mutationFn: (form: FormData) =>
      ask<typeof changeMe>('PATCH', '/api/me', {
        name: String(form.get('name')),
        email: String(form.get('email')),
        password: String(form.get('password')),
      }),
    onSuccess: (changed) => queries.setQueryData(sessionQuery.queryKey, changed),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    saving.mutate(new FormData(event.currentTarget))
  }
  return (
    <Door title={say('setUpTitle')} sub={say('setUpSub')}>
      <form onSubmit={submit}>
        <TextInput
          name="name"
          label={say('yourName')}
          autoComplete="name"
          required
          autoFocus
          defaultValue={ownName(me)}
        />
        <TextInput
          name="email"
          type="email"
          label={say('email')}
          autoComplete="username"
          required
          defaultValue={ownEmail(me)}
        />
        <PasswordInput
          name="password"
          label={say('newPassword')}
          description={say('passwordHint')}
          autoComplete="new-password"
          minLength={12}
          maxLength={128}
          required
        />
        <Wrong error={saving.error} />
        <Button type="submit" variant="filled" size="sm" loading={saving.isPending}>
          {say('begin')}
        </Button>
      </form>
    </Door>
  )
}

/** The first administrator stands in the store under a placeholder that nobody should have to delete by hand. */
function isPlaceholder({ email }: Me) {
  return !email || email.endsWith('@localhost')
}

function ownEmail(me: Me) {
  return isPlaceholder(me) ? '' : (me.email ?? '')
}

function ownName(me: Me) {
  return isPlaceholder(me) ? '' : me.name
}
