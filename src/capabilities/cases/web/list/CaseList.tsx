import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { More } from '../../../../web/kit/More.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { CaseLine } from '../../handling/contract.ts'
import { PriorityTag, StateTag, TroubleTags } from '../parts/CaseTags.tsx'
import { Due } from '../parts/Due.tsx'
import { Who } from '../parts/Who.tsx'
import { casesQuery } from '../queries.ts'
import { say as sayCase } from '../say.ts'
import { askedBy, type CasesAddress } from './address.ts'
import styles from './List.module.css'
import { anyOf, NoCases } from './NoCases.tsx'
import { say } from './say.ts'

/** Cases under each other, what is due first on top. */
export function CaseList({ address }: { address: CasesAddress }) {
  const found = useInfiniteQuery(casesQuery(askedBy(address)))
  const navigate = useNavigate()
  return (
    <Answer
      of={found}
      height={420}
      isEmpty={({ pages }) => pages[0]?.cases.length === 0}
      empty={<NoCases isNarrowed={Object.keys(address).length > 0} wasAny={anyOf(found.data)} />}
    >
      {({ pages }) => (
        <Card flush>
          <Table
            label={say('list')}
            rows={pages.flatMap(({ cases }) => cases)}
            rowKey={({ id }) => id}
            columns={columns}
            onOpen={({ id }) => navigate({ to: '/cases/$case', params: { case: id } })}
          />
          <div className={styles.foot}>
            <More
              has={found.hasNextPage}
              isFetching={found.isFetchingNextPage}
              onMore={found.fetchNextPage}
            />
            <span className={styles.quiet}>{countOf(pages)}</span>
          </div>
        </Card>
      )}
    </Answer>
  )
}

function countOf(pages: readonly { cases: readonly unknown[]; total: number }[]): string {
  const shown = pages.reduce((sum, { cases }) => sum + cases.length, 0)
  return say('showing', { shown: count(shown), total: count(pages[0]?.total ?? shown) })
}

const columns: Column<CaseLine>[] = [
  { key: 'due', head: say('due'), cell: (line) => <Due line={line} /> },
  { key: 'case', head: say('case'), cell: (line) => <Named line={line} /> },
  { key: 'customer', head: say('customer'), cell: (line) => <Who line={line} /> },
  { key: 'urgency', head: say('urgency'), cell: ({ priority }) => <PriorityTag priority={priority} /> },
  { key: 'owner', head: say('owner'), cell: ({ owner }) => owner?.name ?? sayCase('nobody') },
  { key: 'state', head: say('state'), cell: ({ state }) => <StateTag state={state} /> },
]

function Named({ line }: { line: CaseLine }) {
  const { id, number, title, kind, openedAt } = line
  return (
    <span className={styles.case}>
      <Link to="/cases/$case" params={{ case: id }} className={styles.title}>
        {title}
      </Link>
      <span className={styles.tags}>
        <span className={styles.quiet}>
          {number} · {sayCase(kind)} · {say('opened', { day: day(openedAt) })}
        </span>
        <TroubleTags line={line} />
      </span>
    </span>
  )
}
