import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ask } from '../../../web/client/api.ts'
import { Confirm } from '../../../web/kit/Confirm.tsx'
import { MergeInto } from '../../../web/kit/MergeInto.tsx'
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
  const merging = useChange(
    (into: string) => ask<typeof mergeTouchpoint>('POST', '/api/touchpoints/:id/merger', { id, into }),
    {
      done: (merged) => say('merged', { name: merged.name }),
    },
  )
  const merge = async (into: string) => {
    const merged = await merging.mutateAsync(into).catch(() => undefined)
    if (merged) await navigate({ to: '/touchpoints/$id', params: { id: merged.id } })
  }
  const words = {
    ...{ title: say('mergeTitle', { name }), action: say('merge'), open: say('mergeInto') },
    ...{ explained: say('mergeWords'), target: say('mergeTarget') },
  }
  return <MergeInto others={others} words={words} onMerge={merge} />
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
