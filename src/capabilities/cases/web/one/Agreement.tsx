import { Button } from '@mantine/core'
import { useMay } from '../../../../web/client/session.ts'
import { day } from '../../../../web/kit/instants.ts'
import { ScoreTag } from '../../../../web/kit/ScoreTag.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import { sayReason } from '../../../surveys/web/sending/say.ts'
import type { CaseShown } from '../../handling/contract.ts'
import type { Doing } from '../doing/DoingDialog.tsx'
import { say as sayDoing } from '../doing/say.ts'
import styles from './One.module.css'
import { say } from './say.ts'

/** Whether the customer agrees that it is solved, and whether somebody looked after it. */
export function Agreement({ shown, onDo }: { shown: CaseShown; onDo: (doing: Doing) => void }) {
  const mayWrite = useMay('cases:write')
  const isDue = shown.followUpAt !== null && Date.parse(shown.followUpAt) <= Date.now()
  return (
    <>
      {shown.reasks.length === 0 && <p>{say('notAsked')}</p>}
      <ul className={styles.list}>
        {shown.reasks.map((reask) => (
          <li key={reask.round}>
            <span className={styles.line}>
              {shown.reasks.length > 1 && <span>{say('round', { n: reask.round })}</span>}
              <Asked reask={reask} />
            </span>
          </li>
        ))}
      </ul>
      {shown.state === 'resolved' && mayWrite && (
        <>
          {isDue && <p>{say('followUpDue')}</p>}
          <div className={styles.buttons}>
            <Button onClick={() => onDo('well')}>{sayDoing('isWell')}</Button>
            <Button onClick={() => onDo('not-well')}>{sayDoing('isNotWell')}</Button>
          </div>
        </>
      )}
    </>
  )
}

function Asked({ reask }: { reask: CaseShown['reasks'][number] }) {
  const { askedAt, refused, answeredAt, score, scale, isHappy } = reask
  if (refused) return <span>{say('notAskedBecause', { reason: reasonOf(refused) })}</span>
  if (answeredAt)
    return (
      <>
        {score !== null && <ScoreTag scale={scale} score={score} />}
        <Tag tone={isHappy ? 'good' : 'bad'}>{say(isHappy ? 'happy' : 'unhappy')}</Tag>
        <span className={styles.quiet}>{day(answeredAt)}</span>
      </>
    )
  return <span>{askedAt ? say('askedOn', { day: day(askedAt) }) : say('willBeAsked')}</span>
}

type Reason = Parameters<typeof sayReason>[0]

function reasonOf(refused: string): string {
  return sayReason(refused as Reason)
}
