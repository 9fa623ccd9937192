import { Card } from '../../../web/kit/Card.tsx'
import { count } from '../../../web/kit/numbers.ts'
import type { Middle, Questions } from '../contract.ts'
import { Door } from './door.tsx'
import { howLong } from './how-long.ts'
import styles from './Questions.module.css'
import { ShareLine } from './Share.tsx'
import { say } from './say.ts'

/** The second question: confirmed, silent or not answered make up the whole; who came back is told of the answered ones. */
export function AnsweredCard({ report: { overall, days, firstReplyMinutes } }: { report: Questions }) {
  const { confirmed, silent, unanswered, back, backElsewhere, asked } = overall
  return (
    <Card title={say('q2')}>
      <p className={styles.sub}>{say('answeredSub', { n: count(asked) })}</p>
      <div className={styles.stack} aria-hidden="true">
        {(['confirmed', 'silent', 'unanswered'] as const).map((kind) => (
          <i
            key={kind}
            className={styles[kind]}
            style={{ '--part': `${(100 * overall[kind].hits) / (asked || 1)}%` }}
          />
        ))}
      </div>
      <ShareLine
        name={<Door narrowed={{ outcome: 'confirmed' }}>{say('confirmed')}</Door>}
        what={say('confirmedWhat')}
        of={confirmed}
      />
      <ShareLine
        name={<Door narrowed={{ outcome: 'silent' }}>{say('silent')}</Door>}
        what={say('silentWhat')}
        of={silent}
      />
      <ShareLine
        name={<Door narrowed={{ outcome: 'unanswered' }}>{say('unanswered')}</Door>}
        what={say('unansweredWhat')}
        of={unanswered}
      />
      <ShareLine
        name={<Door narrowed={{ outcome: 'back', days }}>{say('back')}</Door>}
        what={say('backWhat', { days })}
        of={back}
      />
      <ShareLine
        name={<Door narrowed={{ outcome: 'back elsewhere', days }}>{say('backElsewhere')}</Door>}
        what={say('backElsewhereWhat')}
        of={backElsewhere}
      />
      <FirstReply of={firstReplyMinutes} />
    </Card>
  )
}

function FirstReply({ of: { n, value, low, high } }: { of: Middle }) {
  if (value === null) return null
  const told = say('firstReplyMedian', { time: howLong(value * 60), n: count(n) })
  const range =
    low === null || high === null
      ? ''
      : `, ${say('between', { low: howLong(low * 60), high: howLong(high * 60) })}`
  return (
    <p className={styles.sub}>
      {told}
      {range}
    </p>
  )
}
