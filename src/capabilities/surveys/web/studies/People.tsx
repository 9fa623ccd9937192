import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Card } from '../../../../web/kit/Card.tsx'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { Participant, StudyShown } from '../../studies/contract.ts'
import { AddPerson } from './AddPerson.tsx'
import { useParticipant, useParticipantRemoval } from './queries.ts'
import styles from './Studies.module.css'
import { say } from './say.ts'

/** Who takes part, and whether they agreed to be quoted. */
export function People({ study, mayWrite }: { study: StudyShown; mayWrite: boolean }) {
  const [isAdding, setAdding] = useState(false)
  const add = mayWrite && (
    <Button size="compact-sm" variant="subtle" onClick={() => setAdding(true)}>
      {say('addPerson')}
    </Button>
  )
  return (
    <Card title={say('people')} aside={add}>
      <p className={styles.quiet}>{say('consentHint')}</p>
      {study.people.length === 0 && <p className={styles.words}>{say('noPeople')}</p>}
      {study.people.map((person) => (
        <Person key={person.id} {...{ study, person, mayWrite }} />
      ))}
      {isAdding && <AddPerson study={study} onClose={() => setAdding(false)} />}
    </Card>
  )
}

interface PersonProps {
  study: StudyShown
  person: Participant
  mayWrite: boolean
}

function Person({ study, person, mayWrite }: PersonProps) {
  const { number, name, customerId, consentedOn } = person
  return (
    <div className={styles.entry}>
      <span>
        <b>{say('person', { n: number })}</b>{' '}
        {customerId ? (
          <Link to="/customers/$id" params={{ id: customerId }}>
            {name}
          </Link>
        ) : (
          name || say('forgotten')
        )}{' '}
        <Tag tone={consentedOn ? 'good' : 'warn'}>
          {consentedOn ? say('agreed', { day: day(consentedOn, 'UTC') }) : say('notAgreed')}
        </Tag>
      </span>
      {mayWrite && name !== '' && <PersonActions study={study} person={person} />}
    </div>
  )
}

function PersonActions({ study, person: { id, number, consentedOn } }: Omit<PersonProps, 'mayWrite'>) {
  const changing = useParticipant(study.id)
  const removal = useParticipantRemoval(study.id)
  const consent = () => changing.mutate({ participant: id, consentedOn: consentedOn ? null : study.today })
  const who = say('person', { n: number })
  const consentWords = say(consentedOn ? 'takesBack' : 'agreesToday')
  return (
    <span className={styles.actions}>
      <button type="button" className={styles.plain} onClick={consent} aria-label={`${who}: ${consentWords}`}>
        {consentWords}
      </button>
      <Confirm
        title={say('removePerson', { n: number })}
        action={say('remove')}
        onConfirm={() => removal.mutateAsync(id).catch(() => undefined)}
        trigger={(open) => (
          <button
            type="button"
            className={styles.plain}
            onClick={open}
            aria-label={`${who}: ${say('remove')}`}
          >
            {say('remove')}
          </button>
        )}
      >
        {say('removePersonWords')}
      </Confirm>
    </span>
  )
}
