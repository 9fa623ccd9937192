import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { ask } from '../../../../web/client/api.ts'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { count } from '../../../../web/kit/numbers.ts'
import { toastDone, toastFailed } from '../../../../web/kit/toast.ts'
import type { listMembers, removeMember } from '../../accounts/contract.ts'
import { customerName } from '../customer-name.ts'
import styles from './Accounts.module.css'
import { membersQuery, useAccountsAgain } from './questions.ts'
import { say } from './say.ts'

type Member = OutputOf<typeof listMembers>['people'][number]

/** So many at first; more on asking. */
const fewest = 10

/** Who belongs to a company, whoever was here last first. */
export function People({ account }: { account: string }) {
  const members = useQuery(membersQuery(account))
  const [isAll, setAll] = useState(false)
  return (
    <Card title={say('people')} aside={members.data && count(members.data.total)}>
      <Answer
        of={members}
        height={120}
        isEmpty={({ people }) => people.length === 0}
        empty={<p className={styles.quiet}>{say('noPeople')}</p>}
      >
        {({ people }) => (
          <>
            <ul className={styles.list}>
              {(isAll ? people : people.slice(0, fewest)).map((member) => (
                <One key={member.id} account={account} member={member} />
              ))}
            </ul>
            {!isAll && people.length > fewest && (
              <Button onClick={() => setAll(true)}>{say('allPeople', { n: count(people.length) })}</Button>
            )}
          </>
        )}
      </Answer>
    </Card>
  )
}

function One({ account, member }: { account: string; member: Member }) {
  const { id, role, lastAt } = member
  return (
    <li>
      <span>
        <Link to="/customers/$id" params={{ id }}>
          {customerName(member)}
        </Link>{' '}
        {role && <span className={styles.quiet}>{role}</span>}
      </span>
      <span className={styles.side}>
        {lastAt && <span className={styles.quiet}>{day(lastAt)}</span>}
        <Remove account={account} member={member} />
      </span>
    </li>
  )
}

function Remove({ account, member }: { account: string; member: Member }) {
  const name = customerName(member)
  const again = useAccountsAgain()
  const removing = useMutation({
    mutationFn: () =>
      ask<typeof removeMember>('DELETE', '/api/accounts/:id/people/:customer', {
        id: account,
        customer: member.id,
      }),
    onError: toastFailed,
    onSuccess: async () => {
      await again()
      toastDone(say('removed', { name }))
    },
  })
  if (!useMay('customers:write')) return null
  return (
    <Confirm
      title={say('removeTitle', { name })}
      action={say('remove')}
      onConfirm={() => removing.mutateAsync().catch(() => undefined)}
      trigger={(open) => (
        <button
          type="button"
          className={styles.small}
          aria-label={`${say('remove')}: ${name}`}
          onClick={open}
        >
          ✕
        </button>
      )}
    >
      {say('removeWords')}
    </Confirm>
  )
}
