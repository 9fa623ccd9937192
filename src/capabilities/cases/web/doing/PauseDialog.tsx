import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import type { pauseCase } from '../../handling/contract.ts'
import { useCaseChange } from '../queries.ts'
import { FormDialog } from './FormDialog.tsx'
import type { DialogOf } from './of-case.ts'
import { say } from './say.ts'
import { instantOf, morningIn } from './times.ts'
import { WordsField } from './WordsField.tsx'

const usualDays = 3

/** Waits for the customer, at the latest until a time. */
export function PauseDialog({ line: { id, revision }, onClose }: DialogOf) {
  const [words, setWords] = useState('')
  const [until, setUntil] = useState(morningIn(usualDays, new Date()))
  const pausing = useCaseChange(
    () =>
      ask<typeof pauseCase>('PUT', '/api/cases/:id/pause', { id, revision, words, until: instantOf(until) }),
    { done: say('paused'), tellsFailure: false },
  )
  return (
    <FormDialog
      title={say('pause')}
      explained={say('pauseExplained')}
      action={say('pauseAction')}
      change={pausing}
      onSend={() => pausing.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <WordsField
        label={say('waitsFor')}
        placeholder={say('waitsForPlace')}
        value={words}
        onChange={setWords}
        isRequired
        isFirst
      />
      <TextInput
        type="datetime-local"
        required
        label={say('until')}
        min={morningIn(0, new Date())}
        value={until}
        onChange={({ currentTarget }) => setUntil(currentTarget.value)}
      />
    </FormDialog>
  )
}
