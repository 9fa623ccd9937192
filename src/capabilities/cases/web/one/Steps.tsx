import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useMay, useMe } from '../../../../web/client/session.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import { day } from '../../../../web/kit/instants.ts'
import type { CaseShown } from '../../handling/contract.ts'
import type { Doing } from '../doing/DoingDialog.tsx'
import { say as sayDoing } from '../doing/say.ts'
import { spanOf } from '../parts/spans.ts'
import { Agreement } from './Agreement.tsx'
import styles from './One.module.css'
import { Remedies } from './Remedies.tsx'
import { RootCause } from './RootCause.tsx'
import { say } from './say.ts'

interface StepsProps {
  shown: CaseShown
  onDo: (doing: Doing) => void
}

/** What closes the loop, one step under the other: what is done of it, and how to do the next. */
export function Steps({ shown, onDo }: StepsProps) {
  const canChange = useMay('cases:write') && (shown.state === 'open' || shown.state === 'waiting')
  const isSolved = shown.resolvedAt !== null
  return (
    <Card title={say('steps')}>
      <ol className={styles.steps}>
        <Step name={say('step_contact')} isDone={isReached(shown)}>
          <Contact shown={shown} canChange={canChange} onDo={onDo} />
        </Step>
        <Step name={say('step_cause')} isDone={shown.rootCause !== null}>
          <RootCause shown={shown} canChange={canChange} />
        </Step>
        <Step name={say('step_remedy')} isDone={shown.remedies.length > 0}>
          <Remedies shown={shown} canChange={canChange} onDo={onDo} />
        </Step>
        <Step name={say('step_solve')} isDone={isSolved}>
          <Solution shown={shown} canChange={canChange} onDo={onDo} />
        </Step>
        <Step name={say('step_agree')} isDone={shown.reasks.some(({ isHappy }) => isHappy === true)}>
          <Agreement shown={shown} onDo={onDo} />
        </Step>
      </ol>
    </Card>
  )
}

function Step({ name, isDone, children }: { name: string; isDone: boolean; children: ReactNode }) {
  return (
    <li data-done={isDone || undefined}>
      <h3>
        {name} <span className="only-heard">({say(isDone ? 'stepDone' : 'stepOpen')})</span>
      </h3>
      {children}
    </li>
  )
}

function isReached({ events }: CaseShown): boolean {
  return events.some(({ kind }) => kind === 'contacted')
}

interface PartProps extends StepsProps {
  canChange: boolean
}

function Contact({ shown, canChange, onDo }: PartProps) {
  return (
    <>
      <p>{contactWords(shown)}</p>
      {canChange && (
        <div className={styles.buttons}>
          <Button onClick={() => onDo('reached')}>{sayDoing('reached')}</Button>
          <Button onClick={() => onDo('tried')}>{sayDoing('tried')}</Button>
        </div>
      )}
    </>
  )
}

function contactWords(shown: CaseShown): string {
  const { contact } = shown.clocks
  const tries = shown.events.filter(({ kind }) => kind === 'tried').length
  if (isReached(shown)) return say('reachedAfter', { span: spanOf(contact.spentMinutes) })
  if (tries > 0) return say('notReachedYet', { count: tries })
  return say(contact.state === 'stopped' ? 'noContactNeeded' : 'neverTried')
}

function Solution({ shown, canChange, onDo }: PartProps) {
  const { outcome, resolvedAt, followUpAt } = shown
  const isMine = useMe().id === shown.owner?.id
  return (
    <>
      <p>
        {outcome && resolvedAt
          ? say('outcomeIs', { outcome: outcome.name, day: day(resolvedAt) })
          : say('outcomeNone')}{' '}
        {resolvedAt && followUpAt && say('followUpOn', { day: day(followUpAt) })}{' '}
        {isMine && followUpAt && <a href={`/api/cases/${shown.id}/follow-up.ics`}>{say('toCalendar')}</a>}
      </p>
      {canChange && (
        <div className={styles.buttons}>
          <Button onClick={() => onDo('resolve')}>{sayDoing('resolve')}</Button>
        </div>
      )}
    </>
  )
}
