import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMay } from '../../../web/client/session.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { day } from '../../../web/kit/instants.ts'
import type { CaseLine } from '../handling/contract.ts'
import styles from './CustomerCases.module.css'
import { StateTag } from './parts/CaseTags.tsx'
import { casesQuery } from './queries.ts'
import { say } from './say.ts'

/** The cases of one customer, what is not solved first; absent for people who may not see cases. */
export function CustomerCases({ customer }: { customer: string }) {
  if (!useMay('cases:read')) return null
  return <Cases customer={customer} />
}

const mostSolved = 5

function Cases({ customer }: { customer: string }) {
  const unsolved = useInfiniteQuery(casesQuery({ customer }))
  const done = useInfiniteQuery(casesQuery({ customer, state: 'done', order: 'newest', limit: mostSolved }))
  const ended = done.data?.pages[0]?.cases ?? []
  return (
    <Card title={say('casesOf')}>
      <Answer of={unsolved} height={60}>
        {({ pages }) => {
          const all = [...pages.flatMap(({ cases }) => cases), ...ended]
          if (all.length === 0) return <p className={styles.quiet}>{say('noneOf')}</p>
          return (
            <ul className={styles.list}>
              {all.map((line) => (
                <Line key={line.id} line={line} />
              ))}
            </ul>
          )
        }}
      </Answer>
    </Card>
  )
}

function Line({ line: { id, number, title, state, owner, openedAt } }: { line: CaseLine }) {
  return (
    <li>
      <Link to="/cases/$case" params={{ case: id }}>
        {title}
      </Link>
      <StateTag state={state} />
      <span className={styles.quiet}>
        {number} · {owner?.name ?? say('nobody')} · {day(openedAt)}
      </span>
    </li>
  )
}
