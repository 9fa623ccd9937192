import { Button, type ButtonProps } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ask } from '../../../../web/client/api.ts'
import { toastDone, toastFailed } from '../../../../web/kit/toast.ts'
import type { keepApart } from '../../merging/contract.ts'
import { called } from './in-words.ts'
import { useForgetCustomers } from './questions.ts'
import { say } from './say.ts'

type Somebody = Parameters<typeof called>[0]

interface NotTheSameProps extends Pick<ButtonProps, 'size'> {
  /** The pair on the list. */
  id: string
  one: Somebody
  other: Somebody
  /** Goes on to the list when done. */
  thenToList?: boolean
}

/** Decides that two are different people; the pair never comes back. */
export function NotTheSame({ id, one, other, thenToList, size }: NotTheSameProps) {
  const forget = useForgetCustomers()
  const navigate = useNavigate()
  const deciding = useMutation({
    mutationFn: () => ask<typeof keepApart>('DELETE', '/api/merge-candidates/:id', { id }),
    onError: toastFailed,
    onSuccess: async () => {
      toastDone(say('keptApartDone', { one: called(one), other: called(other) }))
      if (thenToList) await navigate({ to: '/customers/same' })
    },
    onSettled: forget,
  })
  return (
    <Button
      size={size}
      loading={deciding.isPending}
      onClick={() => deciding.mutate()}
      aria-label={`${say('notSame')}: ${called(one)}, ${called(other)}`}
    >
      {say('notSame')}
    </Button>
  )
}
