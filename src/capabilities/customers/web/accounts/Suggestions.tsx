import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { ask } from '../../../../web/client/api.ts'
import { useMay } from '../../../../web/client/session.ts'
import { Card, Row } from '../../../../web/kit/Card.tsx'
import { toastDone, toastFailed } from '../../../../web/kit/toast.ts'
import type { addMembers, createAccount, listAccountSuggestions } from '../../accounts/contract.ts'
import styles from './Accounts.module.css'
import { suggestionsQuery, useAccountsAgain } from './questions.ts'
import { say } from './say.ts'

type Suggestion = OutputOf<typeof listAccountSuggestions>['suggestions'][number]

/** Who writes from one domain and belongs nowhere probably belongs together. Says nothing where there is nobody. */
export function Suggestions({ account }: { account?: string }) {
  const { data } = useQuery(suggestionsQuery(account))
  const mayAdd = useMay('customers:write')
  if (!mayAdd || !data || data.suggestions.length === 0) return null
  return (
    <Card title={say('suggestions')}>
      {data.suggestions.map((one) => (
        <Row key={one.domain}>
          <span>
            {say('suggestion', { domain: one.domain, count: one.people })}
            {one.account && !account && (
              <span className={styles.quiet}> {say('ofAccount', { name: one.account.name })}</span>
            )}
          </span>
          <Add suggestion={one} />
        </Row>
      ))}
    </Card>
  )
}

function Add({ suggestion: { domain, account } }: { suggestion: Suggestion }) {
  const again = useAccountsAgain()
  const adding = useMutation({
    mutationFn: () =>
      account
        ? ask<typeof addMembers>('POST', '/api/accounts/:id/people', { id: account.id, fromDomain: true })
        : ask<typeof createAccount>('POST', '/api/accounts', { name: domain, domain, withPeople: true }),
    onError: toastFailed,
    onSuccess: async ({ added }) => {
      await again()
      toastDone(say('added', { count: added }))
    },
  })
  return (
    <Button
      loading={adding.isPending}
      onClick={() => adding.mutate()}
      aria-label={`${say(account ? 'addThem' : 'makeOfThem')}: ${domain}`}
    >
      {say(account ? 'addThem' : 'makeOfThem')}
    </Button>
  )
}
