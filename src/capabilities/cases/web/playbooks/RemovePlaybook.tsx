import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import type { PlaybookShown } from '../../playbooks/contract.ts'
import { useRemove } from './queries.ts'
import { say } from './say.ts'

/** An own playbook is removed; a ready one is again as it came. */
export function RemovePlaybook({ playbook: { id, revision, isReady } }: { playbook: PlaybookShown }) {
  const removing = useRemove(isReady ? 'asItCameDone' : 'removed')
  const navigate = useNavigate()
  const remove = () =>
    removing
      .mutateAsync({ id, revision })
      .then(() => (isReady ? undefined : navigate({ to: '/cases/playbooks' })))
      .catch(() => undefined)
  const action = say(isReady ? 'asItCame' : 'remove')
  return (
    <Confirm
      title={say(isReady ? 'asItCameTitle' : 'removeTitle')}
      action={action}
      onConfirm={remove}
      trigger={(open) => <Button onClick={open}>{action}</Button>}
    >
      {say(isReady ? 'asItCameWords' : 'removeWords')}
    </Confirm>
  )
}
