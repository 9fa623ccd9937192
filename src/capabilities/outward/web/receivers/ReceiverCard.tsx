import { useState } from 'react'
import { Card } from '../../../../web/kit/Card.tsx'
import { moment } from '../../../../web/kit/instants.ts'
import type { Receiver } from '../../receivers/contract.ts'
import styles from '../Outward.module.css'
import { NoticeLog } from './NoticeLog.tsx'
import { ReceiverActs } from './ReceiverActs.tsx'
import { type MadeSecret, ReceiverForm } from './ReceiverForm.tsx'
import { inWords, type Types } from './ReceiverTable.tsx'
import { say } from './say.ts'

interface ReceiverCardProps extends Types {
  receiver: Receiver
  onMade: (made: MadeSecret) => void
}

/** One receiver: how it goes, what can be done, and the log of what it was told. */
export function ReceiverCard({ receiver, types, onMade }: ReceiverCardProps) {
  const [isEditing, setEditing] = useState(false)
  const { name, url, secretEnds, format } = receiver
  const ends = secretEnds.map((end) => `…${end}`).join(', ')
  return (
    <Card flush title={name}>
      {isEditing && <ReceiverForm receiver={receiver} onClose={() => setEditing(false)} />}
      <div className={styles.inset}>
        <p className={styles.words}>{url}</p>
        <p className={styles.words}>{inWords(receiver, types)}</p>
        {format === 'slack' && <p className={styles.words}>{say('format_slack')}</p>}
        <p className={styles.words}>{say(secretEnds.length > 1 ? 'secretsBoth' : 'secretEnds', { ends })}</p>
        <Trouble {...receiver} />
      </div>
      <ReceiverActs receiver={receiver} onMade={onMade} onEdit={() => setEditing(true)} />
      <NoticeLog receiver={receiver} />
    </Card>
  )
}

function Trouble({ state, offBecause, failingSince, pausedUntil }: Receiver) {
  const words = [
    state === 'off' && offBecause && say('offBecause', { why: offBecause }),
    state !== 'off' && failingSince && say('failingSince', { when: moment(failingSince) }),
    state !== 'off' && pausedUntil && say('pausedUntil', { when: moment(pausedUntil) }),
  ].filter(Boolean)
  if (words.length === 0) return null
  return (
    <div className={styles.trouble} role="status">
      {words.map((one) => (
        <strong key={String(one)}>{one}</strong>
      ))}
    </div>
  )
}
