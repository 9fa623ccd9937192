import { Button, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../../web/client/api.ts'
import { Confirm } from '../../../web/kit/Confirm.tsx'
import type { deleteTouchpoint, mergeTouchpoint, Touchpoint } from '../contract.ts'
import { touchpointsQuery } from './questions.ts'
import { say } from './say.ts'
import { useChange } from './use-change.ts'

/** What ends a touchpoint: it is merged into another one, or removed. */
export function TouchpointActions({ touchpoint }: { touchpoint: Touchpoint }) {
  return (
    <>
      <Merge {...touchpoint} />
      <Remove {...touchpoint} />
    </>
  )
}

function Merge({ id, name }: Touchpoint) {
  const navigate = useNavigate()
  const others = (useQuery(touchpointsQuery).data?.touchpoints ?? []).filter((other) => other.id !== id)
  const [chosen, setChosen] = useState<string>()
  const into = chosen ?? others[0]?.id ?? ''
  const merging = useChange(
    () => ask<typeof mergeTouchpoint>('POST', '/api/touchpoints/:id/merger', { id, into }),
    {
      done: (merged) => say('merged', { name: merged.name }),
    },
  )
  const merge = async () => {
    const merged = await merging.mutateAsync(undefined).catch(() => undefined)
    if (merged) await navigate({ to: '/touchpoints/$id', params: { id: merged.id } })
  }
  if (others.length === 0) return null
  return (
    <Confirm
      title={say('mergeTitle', { name })}
      action={say('merge')}
      onConfirm={merge}
      trigger={(open) => <Button onClick={open}>{say('mergeInto')}</Button>}
    >
      <p>{say('mergeWords')}</p>
      <NativeSelect
        mt="sm"
        label={say('mergeTarget')}
        value={into}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={others.map((other) => ({ value: other.id, label: other.name }))}
      />
    </Confirm>
  )
}

function Remove({ id, name }: Touchpoint) {
  const navigate = useNavigate()
  const removing = useChange(() => ask<typeof deleteTouchpoint>('DELETE', '/api/touchpoints/:id', { id }), {
    done: () => say('removed', { name }),
  })
  const remove = async () => {
    const isGone = await removing.mutateAsync(undefined).then(
      () => true,
      () => false,
    )
    if (isGone) await navigate({ to: '/touchpoints' })
  }
  return (
    <Confirm
      title={say('removeTitle', { name })}
      action={say('removeIt')}
      onConfirm={remove}
      trigger={(open) => (
        <Button variant="subtle" color="bad" onClick={open}>
          {say('remove')}
        </Button>
      )}
    >
      {say('removeWords')}
    </Confirm>
  )
}
