import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { redeemLink } from '../../capabilities/access/contract.ts'
import { ask } from '../client/api.ts'
import { ButtonLink } from '../client/links.tsx'
import { sessionQuery } from '../client/session.ts'
import { Wrong } from '../kit/Wrong.tsx'
import { Door } from './Door.tsx'
import { say } from './say.ts'

/** Redeems a one-time link by a button: opening the address alone, as mail scanners do, uses nothing up. */
export function OneTimeLink() {
  const { token } = useSearch({ from: '/sign-in/link' })
  const queries = useQueryClient()
  const navigate = useNavigate()
  const entering = useMutation({
    mutationFn: () => ask<typeof redeemLink>('POST', '/api/session/link', { token }),
    onSuccess: (me) => {
      queries.setQueryData(sessionQuery.queryKey, me)
      return navigate({ to: '/', replace: true })
    },
  })
  return (
    <Door title={say('linkTitle')} sub={say(token ? 'linkSub' : 'linkMissing')}>
      <form action={() => entering.mutate()}>
        <Wrong error={entering.error} />
        <Button
          type="submit"
          variant="filled"
          size="sm"
          autoFocus
          disabled={!token}
          loading={entering.isPending}
        >
          {say('signIn')}
        </Button>
        {(entering.isError || !token) && (
          <ButtonLink to="/" variant="subtle">
            {say('withPassword')}
          </ButtonLink>
        )}
      </form>
    </Door>
  )
}
