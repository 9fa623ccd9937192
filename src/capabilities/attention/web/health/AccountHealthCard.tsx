import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import type { AccountStanding } from '../../standing/contract.ts'
import styles from './Health.module.css'
import { accountHealthQuery } from './queries.ts'
import { say } from './say.ts'
import { score } from './score.ts'

/** How an account stands by its people, and who of them is at the highest risk. */
export function AccountHealthCard({ id }: { id: string }) {
  return useMay('attention:read') ? <Asked id={id} /> : null
}

function Asked({ id }: { id: string }) {
  const found = useQuery(accountHealthQuery(id))
  return (
    <Card title={say('account')}>
      <Answer
        of={found}
        height={140}
        isEmpty={({ known }) => known === 0}
        empty={<p className={styles.quiet}>{say('accountNone')}</p>}
      >
        {(standing) => <Shown standing={standing} />}
      </Answer>
    </Card>
  )
}

function Shown({ standing: { risk, growth, known, people, worst } }: { standing: AccountStanding }) {
  return (
    <>
      <p className={styles.head}>
        <b>{risk === null ? '–' : score(risk)}</b>
        <span>{say('accountRisk')}</span>
        <span>{say('accountOf', { known: count(known), people: count(people) })}</span>
      </p>
      {growth !== null && (
        <p className={styles.head}>
          <b>{score(growth)}</b>
          <span>{say('cardGrowth')}</span>
        </p>
      )}
      <h3 className={styles.sub}>{say('worst')}</h3>
      <ul className={styles.list}>
        {worst.map(({ customerId, name, risk: theirs, reasons }) => (
          <li key={customerId}>
            <span>
              <Link to="/customers/$id" params={{ id: customerId }}>
                {name}
              </Link>
              {reasons[0] && (
                <>
                  <br />
                  <small className={styles.quiet}>{reasons[0].words}</small>
                </>
              )}
            </span>
            <b className={styles.up}>{score(theirs)}</b>
          </li>
        ))}
      </ul>
    </>
  )
}
