import { Button, Group } from '@mantine/core'
import { useMay } from '../../../../web/client/session.ts'
import { Card, Row } from '../../../../web/kit/Card.tsx'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import { moment } from '../../../../web/kit/instants.ts'
import { count } from '../../../../web/kit/numbers.ts'
import type { Mailbox } from '../../mailbox/contract.ts'
import styles from './HowItGoes.module.css'
import { say } from './say.ts'
import { useMailboxAct, useRemoval } from './use-mailbox.ts'

const words = {
  reading: 'stateReading',
  waiting: 'stateWaiting',
  trouble: 'stateTrouble',
  paused: 'statePaused',
  removed: 'stateRemoved',
} as const

/** Whether it is read, since when not and why, and what can be done. */
export function HowItGoes({ mailbox }: { mailbox: Mailbox }) {
  const { state, trouble, lastReadAt, nextAt, taken } = mailbox
  return (
    <Card title={say('state')}>
      <div className={styles.state}>
        {trouble && state === 'trouble' ? (
          <div className={styles.trouble} role="status">
            <strong>{trouble.message}</strong>
            <span>{trouble.fix}</span>
            <span className={styles.quiet}>{say('since', { when: moment(trouble.since) })}</span>
          </div>
        ) : (
          <p role="status">{say(words[state])}</p>
        )}
        <div>
          <Row>
            <span>{say('lastRead')}</span>
            <b>{lastReadAt ? moment(lastReadAt) : say('never')}</b>
          </Row>
          {(state === 'reading' || state === 'trouble' || state === 'waiting') && (
            <Row>
              <span>{say(state === 'trouble' ? 'nextTry' : 'nextLook')}</span>
              <b>{nextAt ? moment(nextAt) : say('atOnce')}</b>
            </Row>
          )}
          <Row>
            <span>{say('taken')}</span>
            <b>{count(taken)}</b>
          </Row>
        </div>
        <Acts mailbox={mailbox} />
      </div>
    </Card>
  )
}

function Acts({ mailbox: { id, name, state } }: { mailbox: Mailbox }) {
  const mayWrite = useMay('sources:write')
  const mayManage = useMay('sources:manage')
  const acting = useMailboxAct(id)
  const removing = useRemoval(id)
  if (!mayWrite || state === 'removed') return null
  return (
    <Group gap="xs">
      {state !== 'paused' && (
        <Button variant="filled" loading={acting.isPending} onClick={() => acting.mutate('readNow')}>
          {say(state === 'trouble' ? 'tryNow' : 'readNow')}
        </Button>
      )}
      <Button
        loading={acting.isPending}
        variant={state === 'paused' ? 'filled' : 'default'}
        onClick={() => acting.mutate(state === 'paused' ? 'resume' : 'pause')}
      >
        {say(state === 'paused' ? 'resume' : 'pause')}
      </Button>
      {mayManage && (
        <Confirm
          title={say('removeTitle', { name })}
          action={say('remove')}
          onConfirm={() => removing.mutateAsync().catch(() => undefined)}
          trigger={(open) => (
            <Button variant="subtle" color="bad" onClick={open}>
              {say('remove')}
            </Button>
          )}
        >
          {say('removeWords')}
        </Confirm>
      )}
    </Group>
  )
}

/** What was not taken, and why. */
export function Skipped({ mailbox: { skipped } }: { mailbox: Mailbox }) {
  return (
    <Card title={say('skipped')}>
      {skipped.length === 0 && <p className={styles.quiet}>{say('skippedNone')}</p>}
      {skipped.map(({ reason, mails, lastAt }) => (
        <Row key={reason}>
          <span>
            {say(`skip-${reason}` as 'skip-list')}{' '}
            <span className={styles.quiet}>{say('last', { when: moment(lastAt) })}</span>
          </span>
          <b>{count(mails)}</b>
        </Row>
      ))}
    </Card>
  )
}
