import { Link } from '@tanstack/react-router'
import { Card } from '../../../web/kit/Card.tsx'
import type { Thread } from '../contract.ts'
import { howLong } from './how-long.ts'
import { OutcomeTag } from './OutcomeTag.tsx'
import { say } from './say.ts'
import styles from './Thread.module.css'

/** What became of the conversation, and where it went on. */
export function Became({ thread }: { thread: Thread }) {
  const { outcome, question, firstReplySeconds, back, escalated, topics } = thread
  return (
    <Card title={say('whatBecame')}>
      <ul className={styles.facts}>
        <li>
          <OutcomeTag outcome={outcome} />
        </li>
        {question && <li>“{question}”</li>}
        <li>
          {firstReplySeconds === null
            ? say('noReply')
            : say('firstReply', { time: howLong(firstReplySeconds) })}
        </li>
        {escalated === 'asked' && <li>{say('escalated_asked')}</li>}
        {escalated === 'passed on' && <li>{say('escalatedOn')}</li>}
        {back && (
          <li>
            {say('backAfter', { time: howLong(back.seconds), channel: back.channel })}:{' '}
            <Link to="/conversations/$id" params={{ id: back.id }}>
              {say('back_to')}
            </Link>
          </li>
        )}
        {topics.length > 0 && <li>{say('about', { topics: topics.map(({ name }) => name).join(', ') })}</li>}
      </ul>
    </Card>
  )
}
