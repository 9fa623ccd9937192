import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../web/client/api.ts'
import { Confirm } from '../../../web/kit/Confirm.tsx'
import { toastFailed } from '../../../web/kit/toast.ts'
import type { makeSignInLink, Person } from '../contract.ts'
import { PersonForm } from './PersonForm.tsx'
import { say } from './say.ts'
import { useChange } from './useChange.ts'

interface PersonActionsProps {
  person: Person
  onLink: (link: { name: string; url: string }) => void
}

/** Name, role and units; a fresh way in; ending or giving back access. */
export function PersonActions({ person, onLink }: PersonActionsProps) {
  const { id, name, disabledAt } = person
  const [isChanging, setChanging] = useState(false)
  const change = useChange(person)
  const link = useMutation({
    mutationFn: () => ask<typeof makeSignInLink>('POST', '/api/people/:id/sign-in-link', { id }),
    onSuccess: ({ url }) => onLink({ name, url }),
    onError: toastFailed,
  })
  if (disabledAt) {
    const giveBack = () => change.mutate({ disabled: false }, { onError: toastFailed })
    return <Button onClick={giveBack}>{say('giveBack')}</Button>
  }
  return (
    <>
      {isChanging && <PersonForm person={person} onClose={() => setChanging(false)} />}
      <Button variant="subtle" onClick={() => setChanging(true)}>
        {say('change')}
      </Button>
      <Button variant="subtle" loading={link.isPending} onClick={() => link.mutate()}>
        {say('newLink')}
      </Button>
      <Confirm
        title={say('endAccessTitle', { name })}
        action={say('endAccess')}
        onConfirm={() => change.mutateAsync({ disabled: true }).catch(toastFailed)}
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
