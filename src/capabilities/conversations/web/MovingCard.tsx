import { Card } from '../../../web/kit/Card.tsx'
import { count } from '../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../web/kit/Table.tsx'
import type { Answers, Questions } from '../contract.ts'
import { Door } from './door.tsx'
import { howLong } from './how-long.ts'
import styles from './Questions.module.css'
import { ShareLine, ShareValue } from './Share.tsx'
import { say } from './say.ts'

/** The third question: how often, after how much, and in which channel. */
export function MovingCard({ report }: { report: Questions }) {
  const { overall, channels, escalatedAfter, movedAfter } = report
  return (
    <Card title={say('q3')}>
      <ShareLine
        name={<Door narrowed={{ escalated: 'asked' }}>{say('escalatedShort')}</Door>}
        what={[say('escalatedWhat'), afterWords(escalatedAfter)].filter(Boolean).join(', ')}
        of={overall.escalated}
      />
      <ShareLine
        name={<Door narrowed={{ escalated: 'passed on' }}>{say('passedOnShort')}</Door>}
        what={say('passedOnWhat')}
        of={overall.passedOn}
      />
      <ShareLine
        name={<Door narrowed={{ moved: true }}>{say('movedShort')}</Door>}
        what={[say('movedWhat'), afterWords(movedAfter)].filter(Boolean).join(', ')}
        of={overall.moved}
      />
      <h3 className={styles.heading}>{say('byChannel')}</h3>
      <Table label={say('q3')} rows={channels} rowKey={({ key }) => key} columns={columns(report.days)} />
    </Card>
  )
}

/** Told from the moment the conversation began. */
function afterWords({ replies, minutes }: Questions['escalatedAfter']): string {
  if (replies.value === null || minutes.value === null) return ''
  if (replies.value === 0 && minutes.value === 0) return say('atOnce')
  return say('afterReplies', { replies: replies.value, minutes: howLong(minutes.value * 60) })
}

const columns = (days: number): Column<Answers>[] => [
  { key: 'channel', head: say('channel'), sortBy: ({ key }) => key, cell: ({ key }) => key },
  {
    key: 'conversations',
    head: say('conversationsHead'),
    isNumber: true,
    sortBy: ({ conversations }) => conversations,
    cell: ({ key, conversations }) => (
      <Door narrowed={{}} within={{ by: 'channel', key }}>
        {count(conversations)}
      </Door>
    ),
  },
  {
    key: 'unanswered',
    head: say('unanswered'),
    isNumber: true,
    sortBy: ({ unanswered }) => unanswered.value,
    cell: ({ key, unanswered }) => (
      <Door narrowed={{ outcome: 'unanswered' }} within={{ by: 'channel', key }}>
        <ShareValue of={unanswered} />
      </Door>
    ),
  },
  {
    key: 'escalated',
    head: say('escalatedShort'),
    isNumber: true,
    sortBy: ({ escalated }) => escalated.value,
    cell: ({ key, escalated }) => (
      <Door narrowed={{ escalated: 'asked' }} within={{ by: 'channel', key }}>
        <ShareValue of={escalated} />
      </Door>
    ),
  },
  {
    key: 'elsewhere',
    head: say('backElsewhere'),
    isNumber: true,
    sortBy: ({ backElsewhere }) => backElsewhere.value,
    cell: ({ key, backElsewhere }) => (
      <Door narrowed={{ outcome: 'back elsewhere', days }} within={{ by: 'channel', key }}>
        <ShareValue of={backElsewhere} />
      </Door>
    ),
  },
]
