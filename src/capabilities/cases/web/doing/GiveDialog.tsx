import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { useMe } from '../../../../web/client/session.ts'
import { day } from '../../../../web/kit/instants.ts'
import type { assignCase } from '../../handling/contract.ts'
import type { Handler } from '../../settings/contract.ts'
import { handlersQuery, useCaseChange } from '../queries.ts'
import { FormDialog } from './FormDialog.tsx'
import type { DialogOf } from './of-case.ts'
import { say } from './say.ts'
import { WordsField } from './WordsField.tsx'

/** Gives a case to somebody else, who is told. */
export function GiveDialog({ line: { id, revision }, onClose }: DialogOf) {
  const [owner, setOwner] = useState('find')
  const [words, setWords] = useState('')
  const giving = useCaseChange(
    () => ask<typeof assignCase>('PUT', '/api/cases/:id/owner', { id, revision, owner, words }),
    { done: say('given'), tellsFailure: false },
  )
  const choices = useChoices()
  return (
    <FormDialog
      title={say('give')}
      explained={say('giveExplained')}
      action={say('give')}
      change={giving}
      onSend={() => giving.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <NativeSelect
        data-autofocus
        label={say('owner')}
        value={owner}
        data={choices}
        onChange={({ currentTarget }) => setOwner(currentTarget.value)}
      />
      <WordsField label={say('note')} value={words} onChange={setWords} />
    </FormDialog>
  )
}

function useChoices() {
  const me = useMe()
  const handlers = useQuery(handlersQuery).data?.handlers ?? []
  const others = handlers.filter(({ person }) => person.id !== me.id)
  return [
    { value: 'find', label: say('findOwner') },
    { value: 'me', label: say('me') },
    ...others.map((handler) => ({ value: handler.person.id, label: nameOf(handler) })),
    { value: 'nobody', label: say('nobody') },
  ]
}

function nameOf({ person: { name }, open, capacity, awayUntil }: Handler): string {
  if (awayUntil && Date.parse(awayUntil) > Date.now()) return say('away', { name, day: day(awayUntil) })
  return say('load', { name, open, capacity })
}
