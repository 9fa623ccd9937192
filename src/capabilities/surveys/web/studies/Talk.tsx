import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import { day } from '../../../../web/kit/instants.ts'
import type { Session, StudyShown } from '../../studies/contract.ts'
import { QuoteForm } from './QuoteForm.tsx'
import { useTalkRemoval } from './queries.ts'
import styles from './Studies.module.css'
import { say } from './say.ts'

interface TalkProps {
  study: StudyShown
  talk: Session
  mayWrite: boolean
  /** Whether its words are shown at first. */
  isOpen: boolean
  onEdit: () => void
}

/** One talk. A marked passage becomes a quote; without a mark the form asks for the passage. */
export function Talk({ study, talk, mayWrite, isOpen, onEdit }: TalkProps) {
  const words = useRef<HTMLDivElement>(null)
  const [passage, setPassage] = useState<string | null>(null)
  const heldOn = day(talk.heldOn, 'UTC')
  const people = study.people.filter(({ id }) => talk.participants.includes(id))
  return (
    <details className={styles.talk} open={isOpen}>
      <summary>
        <b>{heldOn}</b>{' '}
        <span className={styles.quiet}>
          {people.map(({ number }) => say('person', { n: number })).join(', ') || say('nobodyIn')} ·{' '}
          {say(talk.isTranscript ? 'transcript' : 'notes')} · {talk.by}
        </span>
      </summary>
      <div ref={words} className={styles.transcript}>
        {talk.words}
      </div>
      {mayWrite && (
        <div className={styles.actions}>
          {talk.words !== '' && (
            <Button
              // The mark would be gone with the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => setPassage(markedIn(words.current))}
            >
              {say('quoteIt')}
            </Button>
          )}
          <Button variant="subtle" onClick={onEdit} aria-label={`${say('editTalk')}: ${heldOn}`}>
            {say('editTalk')}
          </Button>
          <RemoveTalk study={study} talk={talk} />
          <span className={styles.quiet}>{say('markHint')}</span>
        </div>
      )}
      {passage !== null && (
        <QuoteForm study={study} talk={talk} passage={passage} onClose={() => setPassage(null)} />
      )}
    </details>
  )
}

/** What is marked within these words; nothing where the mark is elsewhere. */
function markedIn(words: HTMLElement | null): string {
  const marked = window.getSelection()
  if (!marked || !words?.contains(marked.anchorNode) || !words.contains(marked.focusNode)) return ''
  return marked.toString().trim()
}

function RemoveTalk({ study, talk }: Pick<TalkProps, 'study' | 'talk'>) {
  const removal = useTalkRemoval(study.id)
  return (
    <Confirm
      title={say('removeTalk')}
      action={say('remove')}
      onConfirm={() => removal.mutateAsync(talk.id).catch(() => undefined)}
      trigger={(open) => (
        <Button variant="subtle" onClick={open} aria-label={`${say('remove')}: ${day(talk.heldOn, 'UTC')}`}>
          {say('remove')}
        </Button>
      )}
    >
      {say('removeTalkWords')}
    </Confirm>
  )
}
