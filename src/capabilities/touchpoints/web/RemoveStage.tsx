import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { ask } from '../../../web/client/api.ts'
import { Confirm } from '../../../web/kit/Confirm.tsx'
import type { deleteStage, StageListed } from '../contract.ts'
import { say } from './say.ts'
import { useChange } from './use-change.ts'

/** Removes a stage; where its touchpoints go is asked first. */
export function RemoveStage({ stage, others }: { stage: StageListed; others: StageListed[] }) {
  const [into, setInto] = useState(others[0]?.id ?? '')
  const removing = useChange(
    () => ask<typeof deleteStage>('DELETE', '/api/touchpoint-stages/:id', { id: stage.id, into }),
    { done: () => say('saved') },
  )
  return (
    <Confirm
      title={say('removeStageTitle', { name: stage.name })}
      action={say('removeStage', { name: stage.name })}
      onConfirm={() => removing.mutateAsync(undefined).catch(() => undefined)}
      trigger={(open) => (
        <Button
          variant="subtle"
          color="bad"
          onClick={open}
          aria-label={say('removeStage', { name: stage.name })}
        >
          {say('remove')}
        </Button>
      )}
    >
      <p>{say('removeStageWords')}</p>
      <NativeSelect
        mt="sm"
        label={say('goTo')}
        value={into}
        onChange={(event) => setInto(event.currentTarget.value)}
        data={others.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Confirm>
  )
}
