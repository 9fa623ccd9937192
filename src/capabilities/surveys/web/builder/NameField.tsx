import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useSurveyChanges } from './queries.ts'
import { say } from './say.ts'
import type { Editing } from './use-editing.ts'

/** What colleagues call it: no part of the draft, so it is kept at once when the field is left. */
export function NameField({ editing: { shown } }: { editing: Editing }) {
  const [typed, setTyped] = useState(shown.name)
  const { describe } = useSurveyChanges(shown.id)
  const done = () => {
    const name = typed.trim()
    if (name === '') setTyped(shown.name)
    else if (name !== shown.name) describe.mutate({ name }, { onError: () => setTyped(shown.name) })
  }
  return (
    <TextInput
      label={say('name')}
      maxLength={120}
      data-own-undo
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={done}
    />
  )
}
