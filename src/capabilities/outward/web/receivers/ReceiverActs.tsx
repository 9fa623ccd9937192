import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { ask } from '../../../../web/client/api.ts'
import { useChangeOf } from '../../../../web/client/change.ts'
import { useMay } from '../../../../web/client/session.ts'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import type {
  addReceiverSecret,
  changeReceiver,
  dropReceiverSecret,
  Receiver,
  removeReceiver,
  testReceiver,
} from '../../receivers/contract.ts'
import styles from '../Outward.module.css'
import { receiversQuery } from './queries.ts'
import type { MadeSecret } from './ReceiverForm.tsx'
import { say } from './say.ts'

interface ReceiverActsProps {
  receiver: Receiver
  onMade: (made: MadeSecret) => void
  onEdit: () => void
}

const { queryKey } = receiversQuery

export function ReceiverActs({
  receiver: { id, name, state, secretEnds },
  onMade,
  onEdit,
}: ReceiverActsProps) {
  const mayManage = useMay('settings:manage')
  const testing = useChangeOf(
    queryKey,
    () => ask<typeof testReceiver>('POST', '/api/receivers/:id/test', { id }),
    { done: () => say('tested') },
  )
  const turning = useChangeOf(queryKey, (isOn: boolean) =>
    ask<typeof changeReceiver>('PATCH', '/api/receivers/:id', { id, isOn }),
  )
  const renewing = useChangeOf(queryKey, () =>
    ask<typeof addReceiverSecret>('POST', '/api/receivers/:id/secret', { id }),
  )
  if (!mayManage) return null
  return (
    <div className={styles.acts}>
      <Button
        variant="filled"
        disabled={state === 'off'}
        loading={testing.isPending}
        onClick={() => testing.mutate(undefined)}
      >
        {say('test')}
      </Button>
      <Button onClick={onEdit}>{say('edit')}</Button>
      <Button loading={turning.isPending} onClick={() => turning.mutate(state === 'off')}>
        {say(state === 'off' ? 'switchOn' : 'switchOff')}
      </Button>
      {secretEnds.length > 1 ? (
        <DropSecret id={id} />
      ) : (
        <Button
          loading={renewing.isPending}
          onClick={() => renewing.mutate(undefined, { onSuccess: ({ secret }) => onMade({ name, secret }) })}
        >
          {say('newSecret')}
        </Button>
      )}
      <Remove id={id} name={name} />
    </div>
  )
}

function DropSecret({ id }: Pick<Receiver, 'id'>) {
  const dropping = useChangeOf(queryKey, () =>
    ask<typeof dropReceiverSecret>('DELETE', '/api/receivers/:id/secret', { id }),
  )
  return (
    <Confirm
      title={say('dropTitle')}
      action={say('dropSecret')}
      onConfirm={() => dropping.mutateAsync(undefined).catch(() => undefined)}
      trigger={(open) => <Button onClick={open}>{say('dropSecret')}</Button>}
    >
      {say('dropWords')}
    </Confirm>
  )
}

function Remove({ id, name }: Pick<Receiver, 'id' | 'name'>) {
  const navigate = useNavigate()
  const removing = useChangeOf(queryKey, () =>
    ask<typeof removeReceiver>('DELETE', '/api/receivers/:id', { id }),
  )
  const remove = async () => {
    await removing.mutateAsync(undefined).catch(() => undefined)
    await navigate({ to: '/settings/webhooks', replace: true })
  }
  return (
    <Confirm
      title={say('removeTitle', { name })}
      action={say('remove')}
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
