import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMay } from '../../../web/client/session.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { day } from '../../../web/kit/instants.ts'
import type { CaseLine } from '../handling/contract.ts'
import styles from './CustomerCases.module.css'
import { StateTag } from './parts/CaseTags.tsx'
import { casesOfQuery } from './queries.ts'
import { say } from './say.ts'

/** The cases of one customer, what is not solved first; absent for people who may not see cases. */
export function CustomerCases({ customer }: { customer: string }) {
  if (!useMay('cases:read')) return null
  return <Cases customer={customer} />
}

function Cases({ customer }: { customer: string }) {
  return (
    <Card title={say('casesOf')}>
      <Answer
        of={useQuery(casesOfQuery(customer))}
        height={60}
        isEmpty={({ cases }) => cases.length === 0}
        empty={<p className={styles.quiet}>{say('noneOf')}</p>}
      >
        {({ cases }) => (
          <ul className={styles.list}>
            {cases.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </ul>
        )}
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
