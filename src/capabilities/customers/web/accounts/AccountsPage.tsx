import { TextInput } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { More } from '../../../../web/kit/More.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import { Page } from '../../../../web/kit/Page.tsx'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { AccountListed } from '../../accounts/contract.ts'
import { CustomersTabs } from '../CustomersTabs.tsx'
import { money } from '../money.ts'
import styles from './Accounts.module.css'
import { AddAccount } from './AddAccount.tsx'
import { accountsQuery } from './questions.ts'
import { Score } from './Score.tsx'
import { Suggestions } from './Suggestions.tsx'
import { say } from './say.ts'

/** Companies that customers belong to, with the figures of their people. */
export function AccountsPage() {
  const { search = '' } = useSearch({ from: '/inside/customers/accounts' })
  const accounts = useInfiniteQuery(accountsQuery(search))
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = accounts
  const navigate = useNavigate()
  return (
    <Page title={say('accounts')} sub={say('sub')} bar={<CustomersTabs />} actions={<AddAccount />}>
      <Suggestions />
      <SearchField search={search} />
      <Answer
        of={accounts}
        height={480}
        isEmpty={({ pages }) => pages[0]?.accounts.length === 0}
        empty={<NoAccounts isSearch={search !== ''} />}
      >
        {({ pages }) => (
          <>
            <Card flush>
              <Table
                label={say('accounts')}
                rows={pages.flatMap((page) => page.accounts)}
                rowKey={({ id }) => id}
                columns={columns}
                onOpen={({ id }) => navigate({ to: '/customers/accounts/$id', params: { id } })}
              />
            </Card>
            <More has={hasNextPage} isFetching={isFetchingNextPage} onMore={fetchNextPage} />
          </>
        )}
      </Answer>
    </Page>
  )
}

const columns: Column<AccountListed>[] = [
  {
    key: 'name',
    head: say('account'),
    sortBy: ({ name, key }) => name ?? key,
    cell: ({ id, name, key, domain }) => (
      <>
        <Link to="/customers/accounts/$id" params={{ id }}>
          {name ?? key}
        </Link>
        {domain && <span className={styles.domain}>{domain}</span>}
      </>
    ),
  },
  {
    key: 'people',
    head: say('people'),
    isNumber: true,
    sortBy: ({ people }) => people,
    cell: ({ people }) => count(people),
  },
  {
    key: 'interactions',
    head: say('interactions'),
    isNumber: true,
    sortBy: ({ interactions }) => interactions,
    cell: ({ interactions }) => count(interactions),
  },
  {
    key: 'lastAt',
    head: say('lastSeen'),
    sortBy: ({ lastAt }) => lastAt,
    cell: ({ lastAt }) => lastAt && <time dateTime={lastAt}>{day(lastAt)}</time>,
  },
  {
    key: 'score',
    head: say('mostAnswered'),
    cell: ({ scores: [most] }) => most && <Score score={most} />,
  },
  {
    key: 'value',
    head: say('value'),
    isNumber: true,
    sortBy: (account) => (account.money[0] ? Number(account.money[0].total) : null),
    cell: (account) => account.money.map(({ currency, total }) => money(total, currency)).join(' + ') || '–',
  },
]

/** How long to wait after the last key before asking, in ms. */
const patience = 250

function SearchField({ search }: { search: string }) {
  const navigate = useNavigate({ from: '/customers/accounts' })
  const [typed, setTyped] = useState(search)
  useEffect(() => {
    if (typed.trim() === search) return
    const ask = () =>
      navigate({ search: (now) => ({ ...now, search: typed.trim() || undefined }), replace: true })
    const waiting = setTimeout(ask, patience)
    return () => clearTimeout(waiting)
  }, [typed, search, navigate])
  return (
    <TextInput
      type="search"
      size="sm"
      maw={460}
      label={say('searchLabel')}
      placeholder={say('search')}
      value={typed}
      maxLength={200}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  )
}

function NoAccounts({ isSearch }: { isSearch: boolean }) {
  if (isSearch) return <EmptyTeach title={say('noneFound')}>{say('noneFoundWords')}</EmptyTeach>
  return (
    <EmptyTeach title={say('noneYet')} actions={<ButtonLink to="/sources">{say('toSources')}</ButtonLink>}>
      {say('noneYetWords')}
    </EmptyTeach>
  )
}
