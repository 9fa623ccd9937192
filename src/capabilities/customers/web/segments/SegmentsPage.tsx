import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { segmentsQuery } from '../../../../web/client/QuestionBar.tsx'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { moment } from '../../../../web/kit/instants.ts'
import { count } from '../../../../web/kit/numbers.ts'
import { Page } from '../../../../web/kit/Page.tsx'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { Segment } from '../../segments/contract.ts'
import { CustomersTabs } from '../CustomersTabs.tsx'
import styles from './Builder.module.css'
import { say } from './say.ts'
import { Templates } from './Templates.tsx'

const columns: Column<Segment>[] = [
  {
    key: 'name',
    head: say('name'),
    sortBy: ({ name }) => name,
    cell: ({ id, name }) => (
      <Link to="/customers/segments/$id" params={{ id }}>
        {name}
      </Link>
    ),
  },
  {
    key: 'size',
    head: say('size'),
    isNumber: true,
    sortBy: ({ size }) => size,
    cell: ({ size }) => (size === null ? say('notYet') : count(size)),
  },
  {
    key: 'change',
    head: say('change'),
    isNumber: true,
    sortBy: changeOf,
    cell: (segment) => changeWords(changeOf(segment)),
  },
  {
    key: 'whom',
    head: say('whom'),
    cell: ({ description }) => (
      <span className={styles.whom} title={description}>
        {description}
      </span>
    ),
  },
  {
    key: 'at',
    head: say('workedOut'),
    sortBy: ({ evaluatedAt }) => evaluatedAt,
    cell: ({ evaluatedAt }) => (evaluatedAt ? moment(evaluatedAt) : say('notYet')),
  },
  {
    key: 'used',
    head: say('usedIn'),
    cell: ({ usedBy }) => usedBy.map(({ name }) => name).join(', '),
  },
]

/** Every segment with its size, and how it changed. */
export function SegmentsPage() {
  const segments = useQuery(segmentsQuery)
  const mayWrite = useMay('segments:write')
  const navigate = useNavigate()
  const isAny = segments.data !== undefined && segments.data.segments.length > 0
  return (
    <Page
      title={say('segments')}
      sub={say('sub')}
      bar={<CustomersTabs />}
      actions={
        mayWrite &&
        isAny && (
          <ButtonLink variant="filled" to="/customers/segments/new">
            {say('newSegment')}
          </ButtonLink>
        )
      }
    >
      <Answer
        of={segments}
        height={320}
        isEmpty={({ segments }) => segments.length === 0}
        empty={
          <div className={styles.page}>
            <EmptyTeach title={say('none')}>{say('noneWords')}</EmptyTeach>
            {mayWrite && <Templates />}
          </div>
        }
      >
        {({ segments }) => (
          <Card flush>
            <Table
              label={say('segments')}
              rows={segments}
              rowKey={({ id }) => id}
              columns={columns}
              onOpen={({ id }) => navigate({ to: '/customers/segments/$id', params: { id } })}
            />
          </Card>
        )}
      </Answer>
    </Page>
  )
}

function changeOf({ size, sizeBefore }: Segment) {
  return size === null || sizeBefore === null ? null : size - sizeBefore
}

function changeWords(change: number | null) {
  if (change === null) return ''
  if (change === 0) return say('noChange')
  return `${change > 0 ? '+' : '−'}${count(Math.abs(change))}`
}
