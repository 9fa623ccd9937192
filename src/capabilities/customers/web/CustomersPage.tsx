import { TextInput } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { z } from 'zod'
import { questionOf, useAddress } from '../../../web/client/address.ts'
import { ButtonLink } from '../../../web/client/links.tsx'
import { QuestionBar } from '../../../web/client/QuestionBar.tsx'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../web/kit/EmptyTeach.tsx'
import { More } from '../../../web/kit/More.tsx'
import { Page } from '../../../web/kit/Page.tsx'
import { type Column, Table } from '../../../web/kit/Table.tsx'
import type { CustomerListed } from '../contract.ts'
import { customerName } from './customer-name.ts'
import { customersQuery } from './questions.ts'
import { say } from './say.ts'

type Listed = z.infer<typeof CustomerListed>

const columns: Column<Listed>[] = [
  {
    key: 'name',
    head: say('name'),
    cell: (customer) => (
      <Link to="/customers/$id" params={{ id: customer.id }}>
        {customerName(customer)}
      </Link>
    ),
  },
  { key: 'email', head: say('email'), cell: ({ email }) => email },
  { key: 'phone', head: say('phone'), cell: ({ phone }) => phone },
  { key: 'unit', head: say('unit'), cell: ({ unit }) => unit },
]

/** Finds a customer. What is searched for stands in the address, so that Back finds it again. */
export function CustomersPage() {
  const { search = '' } = useSearch({ from: '/inside/customers' })
  const { address } = useAddress()
  const question = questionOf(address)
  const isNarrowed = question.filter !== undefined || question.segment !== undefined
  const customers = useInfiniteQuery(customersQuery(search, question))
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = customers
  const navigate = useNavigate()
  return (
    <Page title={say('customers')} sub={say('sub')} bar={<QuestionBar withoutPeriod />}>
      <SearchField search={search} />
      <Answer
        of={customers}
        height={480}
        isEmpty={({ pages }) => pages[0]?.customers.length === 0}
        empty={<Nobody isSearch={search !== '' || isNarrowed} />}
      >
        {({ pages }) => (
          <>
            <Card flush>
              <Table
                label={say('customers')}
                rows={pages.flatMap(({ customers }) => customers)}
                rowKey={({ id }) => id}
                columns={columns}
                onOpen={({ id }) => navigate({ to: '/customers/$id', params: { id } })}
              />
            </Card>
            <More has={hasNextPage} isFetching={isFetchingNextPage} onMore={fetchNextPage} />
          </>
        )}
      </Answer>
    </Page>
  )
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
      maw={460}
      label={say('searchLabel')}
      description={say('searchHint')}
      placeholder={say('search')}
      value={typed}
      maxLength={320}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  )
}

function Nobody({ isSearch }: { isSearch: boolean }) {
  if (isSearch) return <EmptyTeach title={say('nobody')}>{say('nobodyWords')}</EmptyTeach>
  return (
    <EmptyTeach title={say('noneYet')} actions={<ButtonLink to="/sources">{say('toSources')}</ButtonLink>}>
      {say('noneYetWords')}
    </EmptyTeach>
  )
}
