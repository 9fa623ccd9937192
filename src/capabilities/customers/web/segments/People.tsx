import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { day } from '../../../../web/kit/instants.ts'
import type { Segment } from '../../segments/contract.ts'
import styles from './Builder.module.css'
import { membersQuery, movementsQuery } from './questions.ts'
import { say } from './say.ts'

interface Person {
  id: string
  name: string
  at: string
}

/** Who came in and who left, the latest first. */
export function Movements({ segment: { id, evaluatedAt } }: { segment: Segment }) {
  const [way, setWay] = useState<'entered' | 'left'>('entered')
  const movements = useInfiniteQuery(movementsQuery(id, way, evaluatedAt))
  return (
    <Card title={say('moves')}>
      <fieldset className={styles.group}>
        <legend className="only-heard">{say('movesLabel')}</legend>
        <div className={styles.tabs}>
          {(['entered', 'left'] as const).map((one) => (
            <Button
              key={one}
              variant={one === way ? 'light' : 'default'}
              aria-pressed={one === way}
              onClick={() => setWay(one)}
            >
              {say(one)}
            </Button>
          ))}
        </div>
      </fieldset>
      <Answer of={movements} height={200}>
        {({ pages }) => (
          <People
            people={pages.flatMap(({ movements }) => movements)}
            nobody={say('noMoves')}
            more={movements}
          />
        )}
      </Answer>
    </Card>
  )
}

/** Who is in it, who came last first. */
export function Members({ segment: { id, evaluatedAt } }: { segment: Segment }) {
  const members = useInfiniteQuery(membersQuery(id, evaluatedAt))
  return (
    <Card
      title={say('members')}
      aside={
        <ButtonLink variant="subtle" to="/customers" search={{ segment: id, filter: undefined }}>
          {say('showCustomers')}
        </ButtonLink>
      }
    >
      <Answer of={members} height={200}>
        {({ pages }) => (
          <People
            people={pages.flatMap(({ members }) =>
              members.map(({ since, ...one }) => ({ ...one, at: since })),
            )}
            nobody={say('noMembers')}
            more={members}
          />
        )}
      </Answer>
    </Card>
  )
}

interface PeopleProps {
  people: Person[]
  nobody: string
  more: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
}

/** By a button only: below stands more of the page, which must stay within reach. */
function People({ people, nobody, more }: PeopleProps) {
  if (people.length === 0) return <p className={styles.quiet}>{nobody}</p>
  return (
    <>
      <ul className={styles.moves}>
        {people.map(({ id, name, at }) => (
          <li key={`${id} ${at}`}>
            <Link to="/customers/$id" params={{ id }}>
              {name}
            </Link>
            <span>{day(at)}</span>
          </li>
        ))}
      </ul>
      {more.hasNextPage && (
        <Button mt="sm" loading={more.isFetchingNextPage} onClick={() => more.fetchNextPage()}>
          {say('more')}
        </Button>
      )}
    </>
  )
}
