import { Button, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { useMay } from '../../../../web/client/session.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import { moment } from '../../../../web/kit/instants.ts'
import type { addNote, CaseShown, EventShown } from '../../handling/contract.ts'
import { say as sayDoing } from '../doing/say.ts'
import { settingsQuery, useCaseChange } from '../queries.ts'
import { say as sayCase } from '../say.ts'
import { eventAside, eventWords, type NameOf } from './event-words.ts'
import styles from './One.module.css'
import { say } from './say.ts'

/** Everything that happened in a case, the latest first, and a line to add to it. */
export function Log({ shown }: { shown: CaseShown }) {
  const mayWrite = useMay('cases:write')
  const nameOf = useNames()
  return (
    <Card title={say('log')} aside={<span className={styles.quiet}>{say('newestFirst')}</span>}>
      {mayWrite && shown.state !== 'merged' && <NoteForm key={shown.id} id={shown.id} />}
      <ol className={styles.log}>
        {shown.events.toReversed().map((event) => (
          <Line key={event.id} event={event} nameOf={nameOf} />
        ))}
      </ol>
    </Card>
  )
}

function Line({ event, nameOf }: { event: EventShown; nameOf: NameOf }) {
  const { at, by, kind, detail } = event
  return (
    <li data-kind={kind}>
      <span className={styles.line}>
        <b>{eventWords(event, nameOf)}</b>
        {detail.other && (
          <Link to="/cases/$case" params={{ case: detail.other.id }}>
            {sayCase('caseNumber', { number: detail.other.number })}
          </Link>
        )}
      </span>
      {eventAside(event).map((line) => (
        <p key={line} className={styles.said}>
          {line}
        </p>
      ))}
      <span className={styles.quiet}>
        {by?.name ?? say('rule')} · {moment(at)}
      </span>
    </li>
  )
}

/** What the company calls its root causes, outcomes and remedies now. */
function useNames(): NameOf {
  const settings = useQuery(settingsQuery).data?.settings
  const choices = settings ? [...settings.rootCauses, ...settings.outcomes, ...settings.remedies] : []
  const names = new Map(choices.map(({ key, name }) => [key, name]))
  return (key) => names.get(key) ?? key
}

function NoteForm({ id }: { id: string }) {
  const [words, setWords] = useState('')
  const noting = useCaseChange(() => ask<typeof addNote>('POST', '/api/cases/:id/notes', { id, words }))
  const send = (event: FormEvent) => {
    event.preventDefault()
    noting.mutate(undefined, { onSuccess: () => setWords('') })
  }
  return (
    <form onSubmit={send} className={styles.noting}>
      <Textarea
        autosize
        minRows={1}
        maxRows={10}
        maxLength={10_000}
        aria-label={sayDoing('writeNote')}
        placeholder={sayDoing('writeNote')}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <Button type="submit" disabled={words.trim() === ''} loading={noting.isPending}>
        {sayDoing('addNote')}
      </Button>
    </form>
  )
}
