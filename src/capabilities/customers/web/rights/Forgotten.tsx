import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { More } from '../../../../web/kit/More.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { Erasure } from '../../rights/contract.ts'
import { LetBackForm } from './LetBackForm.tsx'
import { erasuresQuery, privacyQuery } from './questions.ts'
import styles from './rights.module.css'
import { say } from './say.ts'

const columns: Column<Erasure>[] = [
  { key: 'asked', head: say('asked'), cell: ({ askedAt }) => day(askedAt) },
  { key: 'by', head: say('whoAsked'), cell: ({ askedBy }) => askedBy ?? say('themselves') },
  { key: 'status', head: say('status'), cell: (erasure) => <Status {...erasure} /> },
  { key: 'what', head: say('what'), cell: ({ removed }) => inWords(removed) },
]

/** The log of erasures: when, by whom, how much; never who. */
export function Forgotten() {
  const erasures = useInfiniteQuery(erasuresQuery)
  const { data: privacy } = useQuery(privacyQuery)
  const mayManage = useMay('privacy:manage')
  const [isLetting, setLetting] = useState(false)
  const letBack = mayManage && Boolean(privacy?.forgotten) && (
    <Button onClick={() => setLetting(true)}>{say('letBack')}</Button>
  )
  return (
    <Card flush title={say('forgotten')} aside={letBack}>
      {privacy && privacy.forgotten > 0 && (
        <p className={`${styles.words} ${styles.under}`}>
          {say('forgottenWords', { count: privacy.forgotten })}
        </p>
      )}
      <Answer
        of={erasures}
        height={160}
        isEmpty={({ pages }) => pages[0]?.erasures.length === 0}
        empty={<EmptyTeach title={say('nobodyForgotten')}>{say('nobodyForgottenWords')}</EmptyTeach>}
      >
        {({ pages }) => (
          <Table
            label={say('forgotten')}
            rows={pages.flatMap(({ erasures }) => erasures)}
            rowKey={({ id }) => id}
            columns={columns}
          />
        )}
      </Answer>
      <More
        has={erasures.hasNextPage}
        isFetching={erasures.isFetchingNextPage}
        onMore={erasures.fetchNextPage}
      />
      {isLetting && <LetBackForm onClose={() => setLetting(false)} />}
    </Card>
  )
}

function Status({ status, dueAt, finishedAt, heldUp, liftedAt }: Erasure) {
  const on = day(finishedAt ?? dueAt)
  return (
    <>
      {say(`status_${status}`, { day: on })} {liftedAt && <Tag>{say('liftedTag')}</Tag>}
      {heldUp && <span className={styles.small}>{say('heldUp', { why: heldUp })}</span>}
    </>
  )
}

function inWords(removed: Record<string, number>) {
  const parts = Object.entries(removed).map(([kind, n]) => `${kind}: ${count(n)}`)
  return parts.join(' · ') || say('nothingWent')
}
