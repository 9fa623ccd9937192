import { TextInput } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { questionOf, useAddress } from '../../../web/client/address.ts'
import { ButtonLink } from '../../../web/client/links.tsx'
import { QuestionBar } from '../../../web/client/QuestionBar.tsx'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../web/kit/EmptyTeach.tsx'
import { day } from '../../../web/kit/instants.ts'
import { More } from '../../../web/kit/More.tsx'
import { count } from '../../../web/kit/numbers.ts'
import { Page } from '../../../web/kit/Page.tsx'
import { ScoreTag } from '../../../web/kit/ScoreTag.tsx'
import { type Column, Table } from '../../../web/kit/Table.tsx'
import type { findCustomers } from '../contract.ts'
import styles from './CustomersPage.module.css'
import { CustomersTabs } from './CustomersTabs.tsx'
import { customerName } from './customer-name.ts'
import { asNeighbours, type ListAddress, type Sort, sorts } from './list-address.ts'
import { money } from './money.ts'
import { customersQuery } from './questions.ts'
import { say } from './say.ts'

type Listed = OutputOf<typeof findCustomers>['customers'][number]

/** The list of customers. What is searched for and in which order stands in the address, so that Back finds it again. */
export function CustomersPage() {
  const list = useSearch({ from: '/inside/customers' })
  const { address } = useAddress()
  const question = questionOf(address)
  const isNarrowed = question.filter !== undefined || question.segment !== undefined
  const customers = useInfiniteQuery(customersQuery(list, question))
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = customers
  const navigate = useNavigate()
  return (
    <Page
      title={say('customers')}
      sub={say('sub')}
      bar={
        <>
          <CustomersTabs />
          <QuestionBar withoutPeriod />
        </>
      }
    >
      <div className={styles.asked}>
        <SearchField search={list.search ?? ''} />
        <SortField sort={list.sort ?? 'lastContact'} />
      </div>
      <Answer
        of={customers}
        height={480}
        isEmpty={({ pages }) => pages[0]?.customers.length === 0}
        empty={<Nobody list={list} isNarrowed={isNarrowed} />}
      >
        {({ pages }) => (
          <>
            <Card flush>
              <Table
                label={say('customers')}
                rows={pages.flatMap(({ customers }) => customers)}
                rowKey={({ id }) => id}
                columns={columnsFor(list)}
                onOpen={({ id }) =>
                  navigate({ to: '/customers/$id', params: { id }, search: asNeighbours(list) })
                }
              />
            </Card>
            <More has={hasNextPage} isFetching={isFetchingNextPage} onMore={fetchNextPage} />
          </>
        )}
      </Answer>
    </Page>
  )
}

function columnsFor(list: ListAddress): Column<Listed>[] {
  return [
    {
      key: 'name',
      head: say('name'),
      cell: (customer) => (
        <>
          <Link to="/customers/$id" params={{ id: customer.id }} search={asNeighbours(list)}>
            {customerName(customer)}
          </Link>
          {customer.name && customer.email && <span className={styles.email}>{customer.email}</span>}
        </>
      ),
    },
    {
      key: 'lastContact',
      head: say('lastContact'),
      cell: ({ figures }) => figures?.lastAt && <time dateTime={figures.lastAt}>{day(figures.lastAt)}</time>,
    },
    {
      key: 'orders',
      head: say('orders'),
      isNumber: true,
      cell: ({ figures }) => (figures && figures.orders > 0 ? count(figures.orders) : '–'),
    },
    {
      key: 'value',
      head: say('value'),
      isNumber: true,
      cell: ({ figures }) =>
        figures && figures.money.length > 0
          ? figures.money.map(({ currency, total }) => money(total, currency)).join(' + ')
          : '–',
    },
    {
      key: 'answer',
      head: say('lastAnswer'),
      cell: ({ figures }) =>
        figures?.answer && (
          <span title={day(figures.answer.at)}>
            <ScoreTag {...figures.answer} />
          </span>
        ),
    },
    { key: 'owner', head: say('owner'), cell: ({ figures }) => figures?.owner?.name },
    {
      key: 'account',
      head: say('account'),
      cell: ({ figures }) =>
        figures?.accounts.map(({ id, name }) => (
          <Link key={id} to="/customers/accounts/$id" params={{ id }} className={styles.account}>
            {name}
          </Link>
        )),
    },
    { key: 'unit', head: say('unit'), cell: ({ unit }) => unit },
  ]
}

/** How long to wait after the last key before asking, in ms: people type faster than they need answers. */
const patience = 250

function SearchField({ search }: { search: string }) {
  const navigate = useNavigate({ from: '/customers' })
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
      className={styles.search}
      label={say('searchLabel')}
      description={say('searchHint')}
      placeholder={say('search')}
      value={typed}
      maxLength={320}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  )
}

function SortField({ sort }: { sort: Sort }) {
  const navigate = useNavigate({ from: '/customers' })
  return (
    <label className={styles.sort}>
      {say('sort')}
      <select
        value={sort}
        onChange={(event) => {
          const chosen = event.currentTarget.value as Sort
          void navigate({
            search: (now) => ({ ...now, sort: chosen === 'lastContact' ? undefined : chosen }),
          })
        }}
      >
        {sorts.map((one) => (
          <option key={one} value={one}>
            {say(`sort_${one}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

function Nobody({ list: { search, sort }, isNarrowed }: { list: ListAddress; isNarrowed: boolean }) {
  if (search || isNarrowed) return <EmptyTeach title={say('nobody')}>{say('nobodyWords')}</EmptyTeach>
  if (sort === 'value') return <EmptyTeach title={say('noOrders')}>{say('noOrdersWords')}</EmptyTeach>
  return (
    <EmptyTeach title={say('noneYet')} actions={<ButtonLink to="/sources">{say('toSources')}</ButtonLink>}>
      {say('noneYetWords')}
    </EmptyTeach>
  )
}
