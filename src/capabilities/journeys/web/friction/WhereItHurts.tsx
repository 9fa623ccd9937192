import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useAddress } from '../../../../web/client/address.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import type { FrictionCandidate } from '../../friction/candidate.ts'
import styles from './Friction.module.css'
import { FrictionLine, mostOf } from './FrictionList.tsx'
import { allFrictionsQuery } from './queries.ts'
import { say } from './say.ts'

/** Nobody takes in more at a glance. */
const mostShown = 3

/** The first three frictions that are real, for the first page; silent where there is no journey or none hurts. */
export function WhereItHurts() {
  const { address } = useAddress()
  const frictions = useQuery(allFrictionsQuery(address))
  const worst = worstOf(frictions.data?.candidates ?? [])
  if (frictions.data && worst.length === 0) return null
  return (
    <Card
      title={say('whereItHurts')}
      aside={
        <Link to="/journeys/friction" search={address}>
          {say('allFrictions')}
        </Link>
      }
    >
      <Answer of={frictions} height={150}>
        {() => <Worst candidates={worst} />}
      </Answer>
    </Card>
  )
}

function worstOf(candidates: readonly FrictionCandidate[]) {
  return candidates.filter(({ verdict }) => verdict === 'real').slice(0, mostShown)
}

function Worst({ candidates }: { candidates: readonly FrictionCandidate[] }) {
  const { address } = useAddress()
  const most = mostOf(candidates)
  return (
    <div className={styles.home}>
      <ol className={styles.list}>
        {candidates.map((candidate) => (
          <li key={candidate.id}>
            <Link
              to="/journeys/$journey/friction"
              params={{ journey: candidate.journey.id }}
              search={{ ...address, friction: candidate.id }}
              className={styles.one}
            >
              <FrictionLine candidate={candidate} most={most} withJourney />
            </Link>
          </li>
        ))}
      </ol>
    </div>
  )
}
