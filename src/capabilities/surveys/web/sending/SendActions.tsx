import { Button, Group } from '@mantine/core'
import { ask } from '../../../../web/client/api.ts'
import { useChangeOf } from '../../../../web/client/change.ts'
import { useMay } from '../../../../web/client/session.ts'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import type { changeSending, removeSending, SendShown } from '../../sending/contract.ts'
import { sendsQuery } from './queries.ts'
import { say } from './say.ts'

interface SendActionsProps {
  survey: string
  send: SendShown
}

/** What can be done with a sending as it is now. */
export function SendActions({ survey, send }: SendActionsProps) {
  const maySend = useMay('surveys:manage')
  const changing = useChangeOf(
    sendsQuery(survey).queryKey,
    (state: 'sending' | 'paused' | 'cancelled') =>
      ask<typeof changeSending>('PUT', '/api/surveys/:id/sends/:send/state', {
        id: survey,
        send: send.id,
        state,
      }),
    { done: () => say('changed') },
  )
  const removing = useChangeOf(
    sendsQuery(survey).queryKey,
    () => ask<typeof removeSending>('DELETE', '/api/surveys/:id/sends/:send', { id: survey, send: send.id }),
    { done: () => say('removed') },
  )
  if (!maySend) return null
  const { state, planned } = send
  const isLoading = changing.isPending
  return (
    <Group gap={6} mt="md">
      {state === 'ready' && planned > 0 && (
        <Button variant="filled" loading={isLoading} onClick={() => changing.mutate('sending')}>
          {say('start', { n: count(planned) })}
        </Button>
      )}
      {state === 'sending' && (
        <Button loading={isLoading} onClick={() => changing.mutate('paused')}>
          {say('pause')}
        </Button>
      )}
      {state === 'paused' && (
        <Button loading={isLoading} onClick={() => changing.mutate('sending')}>
          {say('goOn')}
        </Button>
      )}
      {(state === 'sending' || state === 'paused') && <End onEnd={() => changing.mutateAsync('cancelled')} />}
      {send.startedAt === null && state !== 'planning' && (
        <Button
          variant="subtle"
          color="bad"
          loading={removing.isPending}
          onClick={() => removing.mutate(undefined)}
        >
          {say('throwAway')}
        </Button>
      )}
    </Group>
  )
}

function End({ onEnd }: { onEnd: () => Promise<unknown> }) {
  return (
    <Confirm
      title={say('endTitle')}
      action={say('end')}
      onConfirm={() => onEnd().catch(() => undefined)}
      trigger={(open) => (
        <Button variant="subtle" color="bad" onClick={open}>
          {say('end')}
        </Button>
      )}
    >
      {say('endWords')}
    </Confirm>
  )
}
