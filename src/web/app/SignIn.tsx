import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { signIn } from '../../capabilities/access/contract.ts'
import { ask } from '../client/api.ts'
import { sessionQuery } from '../client/session.ts'
import { Wrong } from '../kit/Wrong.tsx'
import styles from './Door.module.css'
import { Door } from './Door.tsx'
import { say } from './say.ts'

/** E-mail and password; paste and password managers work, nothing has to be remembered or solved. */
export default function SignIn() {
  const queries = useQueryClient()
  const entering = useMutation({
    mutationFn: (form: FormData) =>
      ask<typeof signIn>('POST', '/api/session', {
        email: String(form.get('email')),
        password: String(form.get('password')),
      }),
    onSuccess: (me) => queries.setQueryData(sessionQuery.queryKey, me),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    entering.mutate(new FormData(event.currentTarget))
  }
  return (
    <Door title={say('signIn')} sub={say('signInSub')}>
      <form onSubmit={submit}>
        <TextInput
          name="email"
          type="email"
          label={say('email')}
          autoComplete="username"
          required
          data-autofocus
          autoFocus
        />
        <PasswordInput name="password" label={say('password')} autoComplete="current-password" required />
        <Wrong error={entering.error} />
        <Button type="submit" variant="filled" size="sm" loading={entering.isPending}>
          {say('signIn')}
        </Button>
        <p className={styles.hint}>{say('forgotten')}</p>
      </form>
    </Door>
  )
}
