import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import styles from '../ways/WaysPage.module.css'
import { PlaceForm } from './PlaceForm.tsx'
import { PlaceTable } from './PlaceTable.tsx'
import { placesQuery } from './queries.ts'
import { say } from './say.ts'

interface PlacesProps {
  /** Its id. */
  survey: string
  isOpen: boolean
}

/** Where on the company's own pages visitors are asked: the moments, how many were asked, and adding one. */
export function Places({ survey, isOpen }: PlacesProps) {
  const places = useQuery(placesQuery(survey))
  const mayAsk = useMay('surveys:manage')
  const [isAdding, setAdding] = useState(false)
  const add = mayAsk && <Button onClick={() => setAdding(true)}>{say('add')}</Button>
  return (
    <Card title={say('title')} aside={add}>
      <p className={styles.words}>{say('sub')}</p>
      {!isOpen && <p className={styles.words}>{say('notOpen')}</p>}
      {isAdding && <PlaceForm survey={survey} onClose={() => setAdding(false)} />}
      <Answer
        of={places}
        height={120}
        isEmpty={({ places }) => places.length === 0}
        empty={
          <EmptyTeach title={say('noPlaces')}>
            {say('noPlacesWords')} {say('needsScript')} <Link to="/sources">{say('toSources')}</Link>
          </EmptyTeach>
        }
      >
        {({ places }) => <PlaceTable survey={survey} places={places} mayAsk={mayAsk} />}
      </Answer>
    </Card>
  )
}
