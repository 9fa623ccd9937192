import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { casesQuery } from '../queries.ts'
import styles from './Open.module.css'
import { say } from './say.ts'

const mostShown = 5

/** The customer's cases that are not solved, so that one trouble does not become two. */
export function OpenAlready({ customer, onGo }: { customer: string; onGo: () => void }) {
  const found = useInfiniteQuery(casesQuery({ customer, limit: mostShown }))
  const cases = found.data?.pages[0]?.cases ?? []
  if (cases.length === 0) return null
  return (
    <div className={styles.already}>
      <p>{say('othersOpen', { count: cases.length })}</p>
      <ul>
        {cases.map(({ id, number, title, owner }) => (
          <li key={id}>
            <Link to="/cases/$case" params={{ case: id }} onClick={onGo}>
              {number} · {title}
            </Link>{' '}
            {owner ? say('withOwner', { name: owner.name }) : say('withNobody')}
          </li>
        ))}
      </ul>
    </div>
  )
}
