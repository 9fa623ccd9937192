import { Link } from '@tanstack/react-router'
import { moment } from '../../../web/kit/instants.ts'
import { Tag } from '../../../web/kit/Tag.tsx'
import type { ConversationSummary } from '../contract.ts'
import styles from './Conversations.module.css'
import { howLong } from './how-long.ts'
import { OutcomeTag } from './OutcomeTag.tsx'
import { say } from './say.ts'

/** One conversation in a list: what was asked, what became of it, with whom and when. */
export function ConversationLine({ conversation }: { conversation: ConversationSummary }) {
  const { id, question, outcome, customer, channel, latestAt, messages, topics } = conversation
  return (
    <li>
      <div className={styles.top}>
        <Link to="/conversations/$id" params={{ id }} className={styles.question}>
          {question || say('nothingAsked')}
        </Link>
        <OutcomeTag outcome={outcome} />
        <Signs conversation={conversation} />
      </div>
      <p className={styles.about}>
        {customer.name && (
          <>
            <Link to="/customers/$id" params={{ id: customer.id }}>
              {customer.name}
            </Link>
            {' · '}
          </>
        )}
        {[channel, say('nMessages', { count: messages })].filter(Boolean).join(' · ')} ·{' '}
        <time dateTime={latestAt}>{moment(latestAt)}</time>
        {topics.length > 0 && ` · ${topics.map(({ name }) => name).join(', ')}`}
      </p>
    </li>
  )
}

function Signs({
  conversation: { back, escalated, feeling, turned },
}: {
  conversation: ConversationSummary
}) {
  return (
    <>
      {back && (
        <Tag tone="warn">
          {say('backAfter', { time: howLong(back.seconds), channel: back.channel || say('someone') })}
        </Tag>
      )}
      {escalated === 'asked' && <Tag tone="bad">{say('escalated_asked')}</Tag>}
      {escalated === 'passed on' && <Tag>{say('escalatedOn')}</Tag>}
      {turned === 'down' && <Tag tone="bad">{say('turnedDown')}</Tag>}
      {turned === 'up' && <Tag tone="good">{say('turnedUp')}</Tag>}
      {turned === '' && feeling === 'negative' && <Tag tone="bad">{say('feelsNegative')}</Tag>}
    </>
  )
}
