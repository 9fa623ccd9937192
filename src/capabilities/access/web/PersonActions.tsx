import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../../web/client/api.ts'
import { Confirm } from '../../../web/kit/Confirm.tsx'
import { toastDone, toastFailed } from '../../../web/kit/toast.ts'
import type { changePerson, makeSignInLink, Person } from '../contract.ts'
import { peopleQuery } from './questions.ts'
import { roleNames } from './role-names.ts'
import { say } from './say.ts'

interface PersonActionsProps {
  person: Person
  onLink: (link: { name: string; url: string }) => void
}

/** A fresh way in, and ending or giving back access. */
export function PersonActions({ person, onLink }: PersonActionsProps) {
  const { id, name, disabledAt } = person
  const change = useChange(person)
  const link = useMutation({
    mutationFn: () => ask<typeof makeSignInLink>('POST', '/api/people/:id/sign-in-link', { id }),
    onSuccess: ({ url }) => onLink({ name, url }),
    onError: toastFailed,
  })
  if (disabledAt) return <Button onClick={() => change.mutate({ disabled: false })}>{say('giveBack')}</Button>
  return (
    <>
      <Button variant="subtle" loading={link.isPending} onClick={() => link.mutate()}>
        {say('newLink')}
      </Button>
      <Confirm
        title={say('endAccessTitle', { name })}
        action={say('endAccess')}
        onConfirm={() => change.mutateAsync({ disabled: true })}
        trigger={(open) => (
          <Button variant="subtle" color="bad" onClick={open}>
            {say('endAccess')}
          </Button>
        )}
      >
        {say('endAccessWords')}
      </Confirm>
    </>
  )
}

export function RoleSelect({ person }: { person: Person }) {
  const change = useChange(person)
  return (
    <select
      aria-label={say('roleOf', { name: person.name })}
      value={person.role}
      disabled={change.isPending}
      onChange={(event) => change.mutate({ role: event.currentTarget.value as Person['role'] })}
    >
      {roleNames.map((role) => (
        <option key={role} value={role}>
          {say(role)}
        </option>
      ))}
    </select>
  )
}

function useChange({ id, name }: Person) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (change: { role?: Person['role']; disabled?: boolean }) =>
      ask<typeof changePerson>('PATCH', '/api/people/:id', { id, ...change }),
    onSuccess: () => toastDone(say('changed', { name })),
    onError: toastFailed,
    onSettled: () => queries.invalidateQueries({ queryKey: peopleQuery.queryKey }),
  })
}
