import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useAddress } from '../../../../web/client/address.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { Change } from '../../../../web/kit/Change.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import type { Summary } from '../../promises/contract.ts'
import styles from './Promises.module.css'
import { promisesQuery } from './queries.ts'
import { ShareBar, ShareValue } from './Share.tsx'
import { say } from './say.ts'

const mostShown = 4

/** Each kind of promise in a line, with the way to the ledger; nothing where nothing was promised. */
export function PromisesCard() {
  const { address } = useAddress()
  const promises = useQuery(promisesQuery(address))
  if (promises.data?.kinds.length === 0) return null
  return (
    <Card title={say('homeTitle')} aside={<Link to="/journeys/promises">{say('homeMore')}</Link>}>
      <Answer of={promises} height={120}>
        {({ kinds }) => kinds.slice(0, mostShown).map((one) => <Line key={one.kind} summary={one} />)}
      </Answer>
    </Card>
  )
}

function Line({ summary: { kind, name, kept, change, overdue } }: { summary: Summary }) {
  return (
    <div className={styles.line}>
      <span>
        <Link to="/journeys/promises" search={{ kind }} className={styles.lineName}>
          {name}
        </Link>
        {overdue > 0 && <small className={styles.late}> {say('overdueShort', { n: count(overdue) })}</small>}
      </span>
      <ShareValue of={kept} />
      <span className={styles.lineBar}>
        <ShareBar of={kept} />
      </span>
      <span className={styles.quiet}>
        {change && (
          <Change
            difference={change.difference * 100}
            verdict={change.verdict}
            tone={change.tone}
            unit="percent"
          />
        )}
      </span>
    </div>
  )
}
