import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import type { setFollowUp } from '../../handling/contract.ts'
import { useCaseChange } from '../queries.ts'
import { FormDialog } from './FormDialog.tsx'
import type { DialogOf } from './of-case.ts'
import { say } from './say.ts'
import { dayIn, morningOf } from './times.ts'

const usualDays = 7

/** Names another day on which somebody looks after it. */
export function FollowUpDayDialog({ line: { id, revision }, onClose }: DialogOf) {
  const [day, setDay] = useState(dayIn(usualDays, new Date()))
  const moving = useCaseChange(
    () => {
      const moved = { id, revision, followUpAt: morningOf(day) }
      return ask<typeof setFollowUp>('PUT', '/api/cases/:id/follow-up', moved)
    },
    { done: say('dayMoved'), tellsFailure: false },
  )
  return (
    <FormDialog
      title={say('otherDay')}
      explained={say('otherDayExplained')}
      action={say('save')}
      change={moving}
      onSend={() => moving.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <TextInput
        type="date"
        required
        data-autofocus
        label={say('followUpDay')}
        min={dayIn(1, new Date())}
        value={day}
        onChange={({ currentTarget }) => setDay(currentTarget.value)}
      />
    </FormDialog>
  )
}
