import { type UseQueryOptions, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { moment } from '../../../../web/kit/instants.ts'
import { count } from '../../../../web/kit/numbers.ts'
import type { People } from '../../stages/contract.ts'
import styles from './Stages.module.css'
import { say } from './say.ts'

interface PeopleCardProps {
  /** Who they are, in words. */
  what: string
  // biome-ignore lint/suspicious/noExplicitAny: the keys of queries differ
  query: UseQueryOptions<People, Error, People, any>
  onClose: () => void
}

/** The people behind a number, each with the way to their page. Comes into view when it is opened. */
export function PeopleCard({ what, query, onClose }: PeopleCardProps) {
  const people = useQuery(query)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (what) place.current?.scrollIntoView({ block: 'nearest' })
  }, [what])
  return (
    <div ref={place}>
      <Card
        title={say('peopleOf', { what })}
        aside={
          <button type="button" className={styles.plain} onClick={onClose}>
            {say('close')}
          </button>
        }
      >
        <Answer
          of={people}
          isEmpty={({ total }) => total === 0}
          empty={<p className={styles.sub}>{say('nobody')}</p>}
        >
          {(shown) => <List {...shown} />}
        </Answer>
      </Card>
    </div>
  )
}

function List({ total, people }: People) {
  return (
    <>
      {total > people.length && (
        <p className={styles.sub}>
          {say('peopleShown', { shown: count(people.length), total: count(total) })}
        </p>
      )}
      <ul className={styles.people}>
        {people.map(({ id, name, at }) => (
          <li key={`${id} ${at}`}>
            <Link to="/customers/$id" params={{ id }}>
              {name || say('unnamed')}
            </Link>
            <small>{moment(at)}</small>
          </li>
        ))}
      </ul>
    </>
  )
}
