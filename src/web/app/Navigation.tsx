import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Me } from '../../capabilities/access/contract.ts'
import { attentionCountQuery } from '../../capabilities/attention/web/list/count-query.ts'
import { type Destination, destinationsFor, headings } from './destinations.ts'
import styles from './Navigation.module.css'
import { say } from './say.ts'

/** The destinations, grouped by the steps of the loop. */
export function Navigation({ me }: { me: Me }) {
  const shown = destinationsFor(me).filter(({ isInside }) => !isInside)
  const groups = Map.groupBy(shown, ({ group }) => group)
  return (
    <nav aria-label={say('pages')} className={styles.nav}>
      {[...groups].map(([group, destinations]) => (
        <div key={group} className={styles[group]}>
          {headings[group] && <p className={styles.group}>{say(headings[group])}</p>}
          <ul>
            {destinations.map((destination) =>
              destination.word === 'attention' ? (
                <Attention key={destination.word} {...destination} />
              ) : (
                <Item key={destination.word} {...destination} />
              ),
            )}
          </ul>
        </div>
      ))}
    </nav>
  )
}

/** With how many need somebody now. */
function Attention(destination: Destination) {
  const { data } = useQuery(attentionCountQuery)
  return <Item {...destination} waiting={data?.intervene} />
}

function Item({ to, word, waiting = 0 }: Destination & { waiting?: number }) {
  return (
    <li>
      <Link
        to={to}
        activeOptions={{ exact: to === '/', includeSearch: false }}
        className={styles.link}
        aria-description={waiting > 0 ? say('needNow', { count: waiting }) : undefined}
      >
        {say(word)}
        {waiting > 0 && (
          <span aria-hidden className={styles.waiting}>
            {waiting}
          </span>
        )}
      </Link>
    </li>
  )
}
