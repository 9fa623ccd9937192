import { Link } from '@tanstack/react-router'
import type { Me } from '../../capabilities/access/contract.ts'
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
            {destinations.map((destination) => (
              <Item key={destination.word} {...destination} />
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

function Item({ to, word }: Destination) {
  return (
    <li>
      <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }} className={styles.link}>
        {say(word)}
      </Link>
    </li>
  )
}
