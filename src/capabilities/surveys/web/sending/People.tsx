import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { moment } from '../../../../web/kit/instants.ts'
import { More } from '../../../../web/kit/More.tsx'
import type { ListName } from '../../sending/contract.ts'
import { peopleQuery } from './queries.ts'
import styles from './Sending.module.css'
import { say, sayReason } from './say.ts'

interface PeopleProps {
  survey: string
  send: string
  list: ListName
}

/** Everybody in one line of the breakdown. */
export function People({ survey, send, list }: PeopleProps) {
  const people = useInfiniteQuery(peopleQuery(survey, send, list))
  return (
    <section className={styles.people} aria-label={`${say('people')}: ${wordFor(list)}`}>
      <h3>{wordFor(list)}</h3>
      <Answer
        of={people}
        height={200}
        isEmpty={({ pages }) => pages[0]?.people.length === 0}
        empty={<p>{say('nobodyHere')}</p>}
      >
        {({ pages }) => (
          <ul>
            {pages
              .flatMap((page) => page.people)
              .map(({ id, customerId, name, at, variant }) => (
                <li key={id}>
                  {customerId ? (
                    <Link to="/customers/$id" params={{ id: customerId }}>
                      {name}
                    </Link>
                  ) : (
                    name || say('forgotten')
                  )}
                  <small>
                    {[variant && say('wordingOf', { name: variant }), at && moment(at)]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </li>
              ))}
          </ul>
        )}
      </Answer>
      <More has={people.hasNextPage} isFetching={people.isFetchingNextPage} onMore={people.fetchNextPage} />
    </section>
  )
}

function wordFor(list: ListName): string {
  if (list === 'planned') return say('willBeAsked')
  if (list === 'sent') return say('asked')
  return list === 'failed' || list === 'bounced' ? say(list) : sayReason(list)
}
